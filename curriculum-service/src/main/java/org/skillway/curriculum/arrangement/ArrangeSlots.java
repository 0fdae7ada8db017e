package org.skillway.curriculum.arrangement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.rhythm.RhythmChanged;
import org.skillway.curriculum.slot.Slots;
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

    @Inject
    Clock clock;

    SlotsView of(UUID personId) {
        ReadPath read = read(personId);
        return SlotsView.of(personId, slots.of(personId), read.steps(clock.instant()));
    }

    /** What is too long is of the path as it is before: to put on record that it was read takes a connection of its own. */
    SlotsView arrange(UUID personId, SlotPlan plan, Consumer<VersionedPlan> precondition) {
        ReadPath read = read(personId);
        VersionedPlan next = QuarkusTransaction.requiringNew().call(() -> save(personId, plan, precondition));
        return SlotsView.of(personId, next, read.steps(clock.instant()));
    }

    private VersionedPlan save(UUID personId, SlotPlan plan, Consumer<VersionedPlan> precondition) {
        VersionedPlan known = slots.locked(personId);
        precondition.accept(known);
        VersionedPlan next = new VersionedPlan(known.version() + 1, plan);
        slots.save(personId, next);
        changed.fire(new RhythmChanged(personId));
        audit.wrote("slots.arrange", "person/" + personId);
        return next;
    }

    private ReadPath read(UUID personId) {
        ReadPath read = learners.pathFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        if (!read.own()) {
            audit.read("slots.read", "person/" + personId);
        }
        return read;
    }
}
