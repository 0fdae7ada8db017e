package org.skillway.curriculum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.curriculum.contest.domain.Ruling;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;

/** Ends the contests that somebody who left still had open. */
@ApplicationScoped
public class EndContests {

    private static final String ITSELF = "skillway";

    @Inject
    Contests contests;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    /** Their learner is locked. */
    @Transactional(TxType.MANDATORY)
    public void ofLeaver(UUID personId, String reason, Instant now) {
        contests.about(personId).stream()
                .filter(Contest::open)
                .forEach(contest -> end(contest, Ruling.ended(reason, ITSELF, now)));
    }

    private void end(Contest contest, Ruling ruling) {
        contests.decide(contest.id(), ruling);
        outbox.tell("learner", contest.personId().toString(), ContestDecided.of(contest.decided(ruling), ruling));
        audit.wrote("step.contest-end", "person/" + contest.personId());
    }
}
