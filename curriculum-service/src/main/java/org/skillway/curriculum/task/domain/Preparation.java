package org.skillway.curriculum.task.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Retention;
import org.skillway.curriculum.memory.domain.Trace;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Motive;
import org.skillway.curriculum.path.domain.Prerequisites;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.target.domain.Target;

/**
 * Finds what prepares somebody for a task where their path has nothing for it.
 *
 * <p>First what they learned in its skill and would not recall well enough when the task comes: of that, what they are least
 * likely to recall, called on with its refresher, or its checks where there is none that fits. What was called on in the last
 * week is left alone, as in the planner. Where nothing fades, the lowest module of the skill that they neither passed nor are
 * ready for, once what must come before it is done. Neither comes where the skill rests after rounds in vain, where the
 * module was put off, or where it takes more than the minutes at hand, an approved sitting, or what is left of the week's.
 *
 * <p>It counts in the modules' own minutes, so that nobody can tell a pace by what comes.
 */
public final class Preparation {

    private static final Fsrs FSRS = Fsrs.STANDARD;
    private static final int REST = 7;
    private static final int MINUTES_OF_CHECKS = 2;

    private final Situation situation;
    private final Catalogue catalogue;
    private final Prerequisites prerequisites;
    private final Set<String> critical;
    private final LocalDate monday;
    private final int most;

    private record Fading(Module outcome, Module means, int minutes, double recall) {}

    /** In so many minutes at most. */
    public Preparation(Ground ground, int minutes) {
        situation = ground.situation();
        catalogue = ground.catalogue();
        prerequisites = new Prerequisites(situation, catalogue);
        critical = Target.criticalSkills(situation.targets());
        Weeks weeks = new Weeks(situation.budget(), situation.spent(), situation.today());
        monday = weeks.starting(0);
        most = Math.min(minutes, Math.min(weeks.free(0), situation.budget().longestSitting()));
    }

    public Optional<Step> step(UpcomingTask task) {
        return situation.rests(task.skill())
                ? Optional.empty()
                : fading(task).map(faded -> review(faded, task)).or(() -> lesson(task));
    }

    private Optional<Fading> fading(UpcomingTask task) {
        return catalogue.ofSkill(task.skill()).stream()
                .filter(this::learned)
                .flatMap(outcome -> fading(outcome, task).stream())
                .filter(faded -> faded.minutes() <= most)
                .min(comparingDouble(Fading::recall)
                        .thenComparing(faded -> faded.outcome().key()));
    }

    /** Or known before: a test tells what of it is recalled. */
    private boolean learned(Module module) {
        Progress.State state = situation.progressIn(module).state();
        return state == Progress.State.PASSED || state == Progress.State.TESTED_OUT;
    }

    private Optional<Fading> fading(Module outcome, UpcomingTask task) {
        Trace trace = situation.memories().traces().get(outcome.key());
        if (trace == null || rested(trace) < REST) {
            return Optional.empty();
        }
        double recall = trace.recall(task.dueAt().atZone(situation.zone()).toLocalDate(), situation.zone(), FSRS);
        Module means = means(outcome);
        return Optional.of(new Fading(outcome, means, minutes(means), recall))
                .filter(faded -> recall < wanted(outcome).probability() && isOpen(means));
    }

    private Retention wanted(Module outcome) {
        return catalogue.retentions().of(critical.contains(outcome.skill()));
    }

    private long rested(Trace trace) {
        return ChronoUnit.DAYS.between(trace.lastDay(situation.zone()), situation.today());
    }

    private Module means(Module outcome) {
        return catalogue.ofSkill(outcome.skill()).stream()
                .filter(other ->
                        other.kind() == ModuleKind.REFRESHER && outcome.key().equals(other.variantOf()))
                .filter(other -> other.minutes() <= most && isOpen(other))
                .min(comparingInt(Module::minutes).thenComparing(Module::key))
                .orElse(outcome);
    }

    private static int minutes(Module means) {
        return means.kind() == ModuleKind.REFRESHER ? means.minutes() : MINUTES_OF_CHECKS;
    }

    private Optional<Step> lesson(UpcomingTask task) {
        return catalogue.ofSkill(task.skill()).stream()
                .filter(module -> module.kind().mainstream() && !situation.passed(module))
                .filter(module -> !situation.mastery(module.skill()).readyFor(module.level()))
                .filter(module -> module.minutes() <= most && isOpen(module) && prerequisites.allMet(module))
                .min(comparing(Module::level).thenComparingInt(Module::minutes).thenComparing(Module::key))
                .map(module -> step(module, module.minutes(), null, lessonWords(task)));
    }

    private boolean isOpen(Module module) {
        return catalogue.rules().offers(module.key())
                && situation.wishes().deferrals().stream()
                        .noneMatch(put ->
                                put.module().equals(module.key()) && put.until().isAfter(situation.today()));
    }

    private Step review(Fading faded, UpcomingTask task) {
        long percent = Math.round(100 * faded.recall());
        String taught = faded.outcome().title();
        return step(
                faded.means(),
                faded.minutes(),
                Inserted.REVIEW,
                new Step.Why(
                        "Your path does not call on it before “" + task.title() + "”. By then you would recall “"
                                + taught + "” with a chance of " + percent + " percent.",
                        "Where the task is taken back, it does not come.",
                        "You have it at hand when you need it.",
                        motive(task).with("recall", percent)));
    }

    private static Step.Why lessonWords(UpcomingTask task) {
        return new Step.Why(
                "Your path has nothing in " + task.skill().replace('-', ' ') + ", which “" + task.title() + "” needs.",
                "Where the task is taken back, it does not come.",
                "You can use it when the task comes.",
                motive(task));
    }

    private static Motive motive(UpcomingTask task) {
        return Motive.of(Motive.Code.BROUGHT_FOR_TASK)
                .with("task", task.key())
                .with("title", task.title())
                .with("dueAt", task.dueAt());
    }

    private Step step(Module module, int minutes, @Nullable Inserted inserted, Step.Why why) {
        int paced =
                situation.pace().minutes(situation.budget().minutesPerWeek()).of(minutes);
        return new Step(
                module.key(),
                module.title(),
                module.kind(),
                minutes,
                module.skill(),
                monday,
                inserted == null ? null : situation.today(),
                inserted,
                null,
                why,
                paced == minutes ? null : new Step.Paced(paced, situation.pace().reason(minutes, paced)));
    }
}
