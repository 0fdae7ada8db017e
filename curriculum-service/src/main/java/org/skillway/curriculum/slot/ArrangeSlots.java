package org.skillway.curriculum.slot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.skillway.curriculum.rhythm.RhythmChanged;
import org.skillway.curriculum.slot.Slots.VersionedPlan;
import org.skillway.curriculum.slot.domain.SlotPlan;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Reach;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Arranges somebody's slots. */
@ApplicationScoped
class ArrangeSlots {

    @Inject
    Slots slots;

    @Inject
    Event<RhythmChanged> changed;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

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
        changed.fire(new RhythmChanged(personId));
        audit.wrote("slots.arrange", "person/" + personId);
        return next;
    }
}
