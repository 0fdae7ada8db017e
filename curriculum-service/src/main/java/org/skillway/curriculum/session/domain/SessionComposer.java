package org.skillway.curriculum.session.domain;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Portion;
import org.skillway.curriculum.path.domain.Step;

/**
 * Puts a sitting of so many minutes together from the steps of a path: three parts concept, seven parts practice, one part
 * looking back, which is "3-7-1".
 *
 * <p>Looking back takes an eleventh, but one minute at least and two at most. Modules are not divisible, so the rest is
 * split as near to 3 : 7 as they allow: of all sets of steps that fit, the one with the least
 *
 * <pre>  | concept - 3/10 rest |  +  | practice - 7/10 rest |</pre>
 *
 * in minutes; what fits by its own minutes and not at its learner's pace counts as all of it. Before that comes what a task
 * of the coming days needs, where it fits; then what cannot wait, as many of such steps as fit, and of
 * as many those that stand earlier on the path: what was inserted, and what its learner was sure of and wrong about; after it, among equals, fewer skills, so
 * that what is practised is what was explained, and then the order of the path. A step comes only together with whatever on
 * the path must come before it, and after it; concepts stand first, so a concept that waits for a practice on the path is
 * left to another sitting.
 *
 * <p>Taken is what is for now, within the minutes that are approved and not spent. Whoever asks for more minutes than those, or
 * has nothing for now, gets the rest of them from what lies ahead, told apart as such ({@link Portion}).
 *
 * <p>All sets are tried, so the result is the best one. That is cheap because only the first twelve steps are looked at,
 * which is as far as a path is planned. A path without a lesson gives a sitting without a concept: minutes are not filled
 * with what the planner did not choose.
 *
 * <p>The proportions are a rule of thumb for short sessions and not measured. That recalling and doing teach more than
 * being told again is: Roediger and Karpicke, Test-Enhanced Learning, Psychological Science 17, 2006; that a minute of
 * looking back pays: Di Stefano, Gino, Pisano and Staats, Making Experience Count, Harvard Business School 14-093, 2014.
 */
public final class SessionComposer {

    private static final int PARTS = 11;
    private static final double CONCEPT = 0.3;
    private static final int MOST_REFLECTION = 2;
    private static final int MOST_STEPS = 12;

    private final Portion portion;
    private final Function<String, Collection<String>> prerequisites;
    private final LocalDate today;
    private final Predicate<Step> pressing;
    private final @Nullable Step first;

    private record Sitting(Session session, List<Step> steps, int minutes, double deviation) {}

    /** The steps in the order of the day, and what must come before a module, by key. */
    public SessionComposer(List<Step> steps, Function<String, Collection<String>> prerequisites, LocalDate today) {
        this(steps, null, prerequisites, today, step -> false);
    }

    /** Where some steps cannot wait though nothing inserted them, and one that a task needs may be none of the path. */
    public SessionComposer(
            List<Step> steps,
            @Nullable Step needed,
            Function<String, Collection<String>> prerequisites,
            LocalDate today,
            Predicate<Step> pressing) {
        this.pressing = pressing;
        first = needed == null ? null : needed.in(Weeks.mondayOf(today));
        portion = Portion.of(first == null ? steps : before(first, steps), today);
        this.prerequisites = prerequisites;
        this.today = today;
    }

    private static List<Step> before(Step first, List<Step> steps) {
        return Stream.concat(
                        Stream.of(first),
                        steps.stream().filter(step -> !step.module().equals(first.module())))
                .toList();
    }

    /** What is left of so many minutes beside looking back. */
    public static int rest(int minutes, boolean asksToLookBack) {
        return minutes - reflection(minutes, asksToLookBack);
    }

    private static int reflection(int minutes, boolean asksToLookBack) {
        int least = asksToLookBack ? MOST_REFLECTION : 1;
        return Math.clamp(Math.round(minutes / (float) PARTS), least, MOST_REFLECTION);
    }

    /** Of so many minutes, where so many are approved and not spent yet; the most for looking back where a role asks for it. */
    public Session compose(int minutes, int approved, boolean asksToLookBack) {
        int reflection = reflection(minutes, asksToLookBack);
        int rest = rest(minutes, asksToLookBack);
        Sitting planned = best(portion.now(), Math.min(rest, approved), Set.of(), reflection);
        if (rest <= approved && !planned.steps().isEmpty()) {
            return planned.session();
        }
        Set<String> taken = planned.steps().stream().map(Step::module).collect(toSet());
        return planned.session()
                .goingAhead(best(ahead(taken), rest - planned.minutes(), taken, reflection)
                        .steps());
    }

    /** What a task needs may be more than is left of the week, and is then its learner's choice. */
    private List<Step> ahead(Set<String> taken) {
        return first == null || taken.contains(first.module()) ? portion.ahead() : before(first, portion.ahead());
    }

    private Sitting best(List<Step> all, int rest, Set<String> taken, int reflection) {
        List<Step> steps = all.stream().limit(MOST_STEPS).toList();
        List<Sitting> possible = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << steps.size(); chosen++) {
            Sitting sitting = sitting(steps, chosen, reflection, rest);
            if (sitting.minutes() <= rest && holds(sitting, taken)) {
                possible.add(sitting);
            }
        }
        // The empty sitting always holds.
        return possible.stream().min(better(steps)).orElseThrow();
    }

    private Sitting sitting(List<Step> steps, int chosen, int reflection, int rest) {
        List<Step> concept = new ArrayList<>();
        List<Step> practice = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if ((chosen >> i & 1) == 1) {
                (Part.of(steps.get(i)) == Part.CONCEPT ? concept : practice).add(steps.get(i));
            }
        }
        int explained = minutes(concept, rest);
        int practised = minutes(practice, rest);
        double deviation = Math.abs(explained - CONCEPT * rest) + Math.abs(practised - (1 - CONCEPT) * rest);
        return new Sitting(
                new Session(concept, practice, reflection),
                Stream.concat(concept.stream(), practice.stream()).toList(),
                explained + practised,
                deviation);
    }

    private static int minutes(List<Step> steps, int rest) {
        return steps.stream().mapToInt(step -> step.minutesOf(rest)).sum();
    }

    /** Whether everything stands after what must come before it. */
    private boolean holds(Sitting sitting, Set<String> taken) {
        Set<String> before = new HashSet<>(taken);
        for (Step step : sitting.steps()) {
            boolean ready =
                    prerequisites.apply(step.module()).stream().allMatch(key -> before.contains(key) || !isOnPath(key));
            if (!ready) {
                return false;
            }
            before.add(step.module());
        }
        return true;
    }

    /** What is called on again was learned, and nothing waits for it. */
    private boolean isOnPath(String module) {
        return portion.steps().stream()
                .anyMatch(step -> step.module().equals(module) && step.inserted() != Inserted.REVIEW);
    }

    private Comparator<Sitting> better(List<Step> steps) {
        return Comparator.comparing(
                        (Sitting sitting) -> first != null && !sitting.steps().contains(first))
                .thenComparingLong(sitting -> -urgent(sitting).count())
                .thenComparing(sitting -> positions(urgent(sitting), steps), SessionComposer::earlier)
                .thenComparingDouble(Sitting::deviation)
                .thenComparingLong(sitting ->
                        sitting.steps().stream().map(Step::skill).distinct().count())
                .thenComparing(sitting -> positions(sitting.steps().stream(), steps), SessionComposer::earlier);
    }

    private Stream<Step> urgent(Sitting sitting) {
        return sitting.steps().stream()
                .filter(step -> pressing.test(step) || (step.inserted() != null && step.isDue(today)));
    }

    private static List<Integer> positions(Stream<Step> some, List<Step> steps) {
        return some.map(steps::indexOf).sorted().toList();
    }

    private static int earlier(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int compared = one.get(i).compareTo(other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(other.size(), one.size());
    }
}
