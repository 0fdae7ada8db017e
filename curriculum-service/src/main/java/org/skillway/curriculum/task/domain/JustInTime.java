package org.skillway.curriculum.task.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.skillway.curriculum.path.domain.Motive;
import org.skillway.curriculum.path.domain.Step;

/**
 * Lifts what somebody needs for a task of the coming days over the order of their path, and brings it where the path has
 * nothing.
 *
 * <p>The tasks are looked at from the most pressing on. What a task needs of a path are the steps in its skill and whatever
 * on the path must come before one of them; of these, the first that fits the minutes is taken, so that nothing is lifted
 * over its own prerequisite. Where no step is in its skill, what prepares for it otherwise is ({@link Preparation}). What is
 * practised right before it is used is applied while it is fresh; that a week is near enough is a
 * judgement.
 */
public final class JustInTime {

    private static final Duration AHEAD = Duration.ofDays(7);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    /** A step that comes first because of a task, and what to tell its learner. */
    public record Lifted(Step step, UpcomingTask task, String reason) {

        /** The same for programs; the task stands beside it. */
        public Motive motive() {
            Motive own = step.why().motive();
            if (own != null && own.code() == Motive.Code.BROUGHT_FOR_TASK) {
                return own;
            }
            return Motive.of(Motive.Code.NEEDED_FOR_TASK)
                    .with("task", task.key())
                    .with("title", task.title())
                    .with("dueAt", task.dueAt());
        }
    }

    private final List<Step> steps;
    private final Function<String, Collection<String>> prerequisites;
    private final Function<UpcomingTask, Optional<Step>> beside;

    /** The steps in their order, what must come before a module, by key, and what prepares for a task beside the path. */
    public JustInTime(
            List<Step> steps,
            Function<String, Collection<String>> prerequisites,
            Function<UpcomingTask, Optional<Step>> beside) {
        this.steps = List.copyOf(steps);
        this.prerequisites = prerequisites;
        this.beside = beside;
    }

    /** Those of the coming days, the most pressing first. */
    public static List<UpcomingTask> near(Collection<UpcomingTask> tasks, Instant now) {
        return tasks.stream()
                .filter(task -> task.dueAt().isAfter(now) && !task.dueAt().isAfter(now.plus(AHEAD)))
                .sorted(Comparator.comparing(UpcomingTask::dueAt).thenComparing(UpcomingTask::key))
                .toList();
    }

    public Optional<Lifted> lift(Collection<UpcomingTask> tasks, int minutes, Instant now, ZoneId zone) {
        return near(tasks, now).stream()
                .flatMap(task ->
                        needed(task, minutes).map(step -> new Lifted(step, task, reason(task, now, zone))).stream())
                .findFirst();
    }

    private Optional<Step> needed(UpcomingTask task, int minutes) {
        boolean served = steps.stream().anyMatch(step -> step.skill().equals(task.skill()));
        return served ? firstNeeded(task.skill(), minutes) : beside.apply(task);
    }

    /** Whatever cannot be taken before something else on the path is left to that. */
    private Optional<Step> firstNeeded(String skill, int minutes) {
        Map<String, Step> byModule =
                steps.stream().collect(Collectors.toMap(Step::module, Function.identity(), (first, again) -> first));
        Set<String> needed = new HashSet<>();
        steps.stream()
                .filter(step -> step.skill().equals(skill))
                .forEach(step -> gather(step.module(), byModule, needed));
        return steps.stream()
                .filter(step -> needed.contains(step.module()))
                .filter(step ->
                        step.fits(minutes) && before(step.module(), byModule).isEmpty())
                .findFirst();
    }

    private void gather(String module, Map<String, Step> byModule, Set<String> needed) {
        if (needed.add(module)) {
            before(module, byModule).forEach(key -> gather(key, byModule, needed));
        }
    }

    private List<String> before(String module, Map<String, Step> byModule) {
        return prerequisites.apply(module).stream()
                .filter(byModule::containsKey)
                .toList();
    }

    private static String reason(UpcomingTask task, Instant now, ZoneId zone) {
        return "You need this "
                + on(task.dueAt().atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate()) + ": “" + task.title()
                + "”.";
    }

    private static String on(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        return "on " + (day.isBefore(today.plusDays(7)) ? WEEKDAY : DATE).format(day);
    }
}
