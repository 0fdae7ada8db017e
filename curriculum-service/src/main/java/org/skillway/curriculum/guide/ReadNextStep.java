package org.skillway.curriculum.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.path.domain.Portion;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.reflection.domain.AskedReflection;
import org.skillway.curriculum.slot.Slots;
import org.skillway.curriculum.slot.domain.LearningSlot;
import org.skillway.curriculum.slot.domain.OpenSlot;
import org.skillway.curriculum.task.UpcomingTasks;
import org.skillway.curriculum.task.domain.JustInTime;
import org.skillway.curriculum.task.domain.JustInTime.Lifted;
import org.skillway.curriculum.task.domain.UpcomingTask;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/**
 * What comes next in the minutes that somebody says they have, or that their slot has, with what they need soon first: of what
 * is for now, else of what lies ahead.
 */
@ApplicationScoped
class ReadNextStep {

    private static final int USUAL_MINUTES = 10;

    @Inject
    ReadLearners learners;

    @Inject
    Slots slots;

    @Inject
    UpcomingTasks tasks;

    @Inject
    Catalogues catalogues;

    @Inject
    Clock clock;

    NextStepView of(UUID personId, @Nullable Integer minutes, @Nullable String moment) {
        ReadPath read = learners.path(personId);
        Instant now = clock.instant();
        Optional<LearningSlot> slot = slot(personId, minutes, moment, read, now);
        int most = Math.min(
                minutes == null ? Integer.MAX_VALUE : minutes,
                slot.map(LearningSlot::minutes).orElse(minutes == null ? USUAL_MINUTES : minutes));
        LocalDate today = now.atZone(read.zone()).toLocalDate();
        Portion portion = Portion.of(read.steps(now), today);
        Optional<Lifted> lifted = lifted(personId, portion.steps(), most, read, now);
        Optional<Step> next = lifted.map(Lifted::step).or(() -> portion.first(most));
        return NextStepView.of(
                read,
                most,
                slot,
                next,
                next.filter(portion::exceededBy).isPresent(),
                lifted,
                reflection(personId, read, most - next.map(Step::pacedMinutes).orElse(0), today));
    }

    private Optional<StepView> reflection(UUID personId, ReadPath read, int minutes, LocalDate today) {
        return minutes < AskedReflection.MINUTES
                ? Optional.empty()
                : learners.reflection(personId, read).map(asked -> StepView.of(asked, Weeks.mondayOf(today)));
    }

    private Optional<LearningSlot> slot(
            UUID personId, @Nullable Integer minutes, @Nullable String moment, ReadPath read, Instant now) {
        if (moment != null) {
            return Optional.of(slots.of(personId).plan().of(moment).orElseThrow(() -> unknown(moment)));
        }
        return minutes == null ? slots.openFor(personId, read.zone(), now).map(OpenSlot::slot) : Optional.empty();
    }

    private Optional<Lifted> lifted(UUID personId, List<Step> steps, int minutes, ReadPath read, Instant now) {
        List<UpcomingTask> ahead = read.rhythm() ? tasks.of(personId, now) : List.of();
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        Catalogue seen = learners.seen(personId, catalogues.now());
        return new JustInTime(steps, seen::prerequisites).lift(ahead, minutes, now, read.zone());
    }

    private static Problem unknown(String moment) {
        return new Problem(
                ProblemCode.VALIDATION_FAILED,
                "There is no slot for the moment '" + moment + "'. Maybe it is not arranged yet.",
                Problem.at("?moment", "has no slot"));
    }
}
