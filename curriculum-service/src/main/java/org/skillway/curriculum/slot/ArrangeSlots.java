package org.skillway.curriculum.slot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.rhythm.RhythmChanged;
import org.skillway.curriculum.slot.Slots.VersionedPlan;
import org.skillway.curriculum.slot.domain.SlotPlan;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Reads and arranges somebody's slots. */
@ApplicationScoped
class ArrangeSlots {

    @Inject
    Slots slots;

    @Inject
    SeenLearners learners;

    @Inject
    Event<RhythmChanged> changed;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    SlotsView of(UUID personId) {
        ReadPath read = path(personId);
        if (!read.own()) {
            audit.read("slots.read", "person/" + personId);
        }
        return SlotsView.of(personId, slots.of(personId), read.path());
    }

    @Transactional
    public SlotsView arrange(UUID personId, SlotPlan plan, Consumer<VersionedPlan> precondition) {
        sight.require(personId);
        VersionedPlan known = slots.locked(personId);
        precondition.accept(known);
        VersionedPlan next = new VersionedPlan(known.version() + 1, plan);
        slots.save(personId, next);
        changed.fire(new RhythmChanged(personId));
        audit.wrote("slots.arrange", "person/" + personId);
        return SlotsView.of(personId, next, path(personId).path());
    }

    private ReadPath path(UUID personId) {
        return learners.pathFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
    }
}
