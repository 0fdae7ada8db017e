package org.skillway.curriculum.slot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.skillway.curriculum.slot.Slots.VersionedPlan;
import org.skillway.curriculum.slot.domain.Moment;
import org.skillway.curriculum.slot.domain.OpenSlot;
import org.skillway.curriculum.slot.domain.SlotPlan;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.access.Reach;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Arranges somebody's slots, and takes note of the moments that open them. */
@ApplicationScoped
class ArrangeSlots {

    private static final Duration NEAR = Duration.ofDays(30);

    @Inject
    Slots slots;

    @Inject
    Directory directory;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    VersionedPlan of(UUID personId) {
        sight.require(personId);
        if (caller.reach() != Reach.SELF) {
            audit.read("slots.read", "person/" + personId);
        }
        return slots.of(personId);
    }

    @Transactional
    public VersionedPlan arrange(UUID personId, SlotPlan plan, Consumer<VersionedPlan> precondition) {
        sight.require(personId);
        VersionedPlan known = slots.locked(personId);
        precondition.accept(known);
        VersionedPlan next = new VersionedPlan(known.version() + 1, plan);
        slots.save(personId, next);
        audit.wrote("slots.arrange", "person/" + personId);
        return next;
    }

    /** Takes note of a moment and says which slot it opens, if any. */
    @Transactional
    public Optional<OpenSlot> note(UUID personId, Moment moment) {
        sight.require(personId);
        Instant now = clock.instant();
        if (Duration.between(moment.at(), now).abs().compareTo(NEAR) > 0) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "No slot is bound to a moment so far away.",
                    Problem.at("/at", "must lie within " + NEAR.toDays() + " days of now"));
        }
        slots.add(personId, moment, now);
        audit.wrote("moment.note", "person/" + personId);
        return slots.of(personId).plan().openedBy(moment, zoneOf(personId));
    }

    private ZoneId zoneOf(UUID personId) {
        return directory.of(personId).map(DirectoryEntry::timeZone).orElseThrow();
    }
}
