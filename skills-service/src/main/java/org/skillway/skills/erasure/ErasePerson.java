package org.skillway.skills.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.erasure.Forgetting;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.retention.LegalHolds;
import org.skillway.platform.time.Ids;
import org.skillway.skills.erasure.ErasureView.Answer;
import org.skillway.skills.erasure.Erasures.Asked;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Standpoints;

/** Erases somebody here at once, and has every other service do the same. There is no way back. */
@ApplicationScoped
class ErasePerson {

    @Inject
    People people;

    @Inject
    Standpoints standpoints;

    @Inject
    LegalHolds holds;

    @Inject
    Forgetting forgetting;

    @Inject
    Erasures erasures;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Throws CONFLICT for whom nobody may erase: who works here, who still leads somebody or a team, whom a hold keeps. */
    @Transactional
    ErasureView run(UUID personId, String reason) {
        people.require(personId);
        holds.lock();
        people.refusalToErase(personId, standpoints.today()).ifPresent(why -> {
            throw new Problem(ProblemCode.CONFLICT, why);
        });
        requireNoHold(personId);
        var now = clock.instant();
        var erasureId = Ids.at(now);
        erasures.add(new Asked(erasureId, personId, reason.strip(), caller.userName(), now, now));
        erasures.answer(erasureId, new Answer(Erasures.HERE, now, forgetting.run(erasureId, personId)));
        tell(erasureId, personId);
        return require(erasureId);
    }

    /** Has every other service forget somebody again, because one of them came back from a backup. */
    @Transactional
    ErasureView tellAgain(UUID erasureId) {
        var erasure = require(erasureId);
        holds.lock();
        requireNoHold(erasure.personId());
        var now = clock.instant();
        erasures.toldAgain(erasureId, now);
        erasures.answer(erasureId, new Answer(Erasures.HERE, now, forgetting.run(erasureId, erasure.personId())));
        tell(erasureId, erasure.personId());
        return require(erasureId);
    }

    private void requireNoHold(UUID personId) {
        if (holds.hold(personId)) {
            throw new Problem(ProblemCode.CONFLICT, "A legal hold keeps these data.");
        }
    }

    ErasureView require(UUID erasureId) {
        return erasures.of(erasureId)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No erasure " + erasureId + "."));
    }

    private void tell(UUID erasureId, UUID personId) {
        outbox.tell("person", personId.toString(), new PersonErased(erasureId, personId));
    }
}
