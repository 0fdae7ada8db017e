package org.skillway.curriculum.moment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.guide.StepView;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.rhythm.RhythmChanged;
import org.skillway.curriculum.slot.OpenSlotView;
import org.skillway.curriculum.slot.Slots;
import org.skillway.curriculum.slot.domain.Moment;
import org.skillway.curriculum.slot.domain.OpenSlot;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Takes note of a moment of somebody's work, and says which slot it opens and what fits that. */
@ApplicationScoped
class NoteMoment {

    private static final Duration NEAR = Duration.ofDays(30);

    @Inject
    Slots slots;

    @Inject
    SeenLearners learners;

    @Inject
    FindNext findNext;

    @Inject
    Event<RhythmChanged> changed;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What fits is read once the moment is kept: to put on record that it was read takes a connection of its own. */
    MomentView note(UUID personId, Moment moment) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> keep(personId, moment, now));
        ReadPath read = learners.pathFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        return slots.of(personId)
                .plan()
                .openedBy(moment, read.zone())
                .map(open -> opening(personId, moment, open, read, now))
                .orElseGet(() -> MomentView.of(moment));
    }

    private void keep(UUID personId, Moment moment, Instant now) {
        sight.require(personId);
        if (Duration.between(moment.at(), now).abs().compareTo(NEAR) > 0) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "No slot is bound to a moment so far away.",
                    Problem.at("/at", "must lie within " + NEAR.toDays() + " days of now"));
        }
        slots.add(personId, moment, now);
        audit.wrote("moment.note", "person/" + personId);
        changed.fire(new RhythmChanged(personId));
    }

    private MomentView opening(UUID personId, Moment moment, OpenSlot open, ReadPath read, Instant now) {
        if (!read.own()) {
            audit.read("path.read", "person/" + personId);
        }
        var next = findNext.of(learners.walk(caller, personId, read), now, null, moment.moment());
        return new MomentView(moment.moment(), moment.at(), OpenSlotView.of(open), StepView.of(next, read.own()));
    }
}
