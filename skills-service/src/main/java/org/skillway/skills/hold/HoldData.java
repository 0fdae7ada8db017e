package org.skillway.skills.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.retention.LegalHold;
import org.skillway.platform.retention.LegalHolds;
import org.skillway.platform.time.Ids;
import org.skillway.skills.organisation.People;

/** Places and releases legal holds, and tells every service. */
@ApplicationScoped
class HoldData {

    private static final long PLACED = 1;
    private static final long RELEASED = 2;

    @Inject
    LegalHolds holds;

    @Inject
    People people;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Transactional
    LegalHold place(LegalHoldRequest request) {
        holds.lock();
        if (request.personId() != null) {
            people.require(request.personId());
        }
        var now = clock.instant();
        return keep(
                "legal-hold.place",
                new LegalHold(
                        Ids.at(now),
                        request.personId(),
                        request.reason().strip(),
                        caller.userName(),
                        now,
                        null,
                        null,
                        PLACED));
    }

    /** Released, it lets everything go that it kept. Throws CONFLICT where that was done before. */
    @Transactional
    LegalHold release(UUID holdId) {
        var hold = of(holdId);
        if (hold.releasedAt() != null) {
            throw new Problem(ProblemCode.CONFLICT, "It was released at " + hold.releasedAt() + ".");
        }
        return keep(
                "legal-hold.release",
                new LegalHold(
                        hold.holdId(),
                        hold.personId(),
                        hold.reason(),
                        hold.placedBy(),
                        hold.placedAt(),
                        caller.userName(),
                        clock.instant(),
                        RELEASED));
    }

    LegalHold of(UUID holdId) {
        return holds.of(holdId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No legal hold " + holdId + "."));
    }

    private LegalHold keep(String action, LegalHold hold) {
        holds.put(hold);
        outbox.tell(
                "legal-hold",
                hold.holdId().toString(),
                new LegalHoldChanged(hold.holdId(), hold.personId(), hold.placedAt(), hold.releasedAt()));
        audit.wrote(action, hold.personId() == null ? "people/all" : "person/" + hold.personId());
        return hold;
    }
}
