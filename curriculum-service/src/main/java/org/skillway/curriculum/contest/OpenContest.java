package org.skillway.curriculum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.docket.domain.Deadline;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;

/** Brings a learner's objection to a step before the person who is to decide. */
@ApplicationScoped
class OpenContest {

    @Inject
    Contests contests;

    @Inject
    Docket docket;

    @Inject
    Learners learners;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public Contest open(UUID personId, String module, String reason) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        Step step = known.path().steps().stream()
                .filter(each -> each.module().equals(module))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.UNPROCESSABLE,
                        "“" + module + "” is no step of the path.",
                        Problem.at("/step", "not on the path")));
        Instant now = clock.instant();
        Contest contest = new Contest(
                Ids.at(now),
                personId,
                module,
                contests.decisionBehind(personId, step).orElse(null),
                reason,
                now,
                Deadline.after(now, known.zone(), known.learner().workdays()),
                docket.managerOf(personId).orElse(null),
                false,
                null);
        if (!contests.add(contest)) {
            throw new Problem(ProblemCode.CONFLICT, "“" + module + "” is contested already and not decided yet.");
        }
        outbox.tell("learner", personId.toString(), StepContested.of(contest));
        audit.wrote("step.contest", "person/" + personId);
        return contest;
    }
}
