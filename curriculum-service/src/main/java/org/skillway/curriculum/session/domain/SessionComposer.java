package org.skillway.curriculum.session.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * in minutes. Before that comes what cannot wait, as many of such steps as fit; after it, among equals, fewer skills, so
 * that what is practised is what was explained, and then the order of the path. A step comes only together with whatever on
 * the path must come before it, and after it; concepts stand first, so a concept that waits for a practice on the path is
 * left to another sitting.
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

    private final List<Step> steps;
    private final Function<String, Collection<String>> prerequisites;
    private final LocalDate today;

    private record Sitting(Session session, List<Step> steps, double deviation) {}

    /** The steps in the order of the day, and what must come before a module, by key. */
    public SessionComposer(List<Step> steps, Function<String, Collection<String>> prerequisites, LocalDate today) {
        this.steps = steps.stream().limit(MOST_STEPS).toList();
        this.prerequisites = prerequisites;
        this.today = today;
    }

    /** With the most there is for looking back where a role asks for that. */
    public Session compose(int minutes, boolean asksToLookBack) {
        int least = asksToLookBack ? MOST_REFLECTION : 1;
        int reflection = Math.clamp(Math.round(minutes / (float) PARTS), least, MOST_REFLECTION);
        int rest = minutes - reflection;
        List<Sitting> possible = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << steps.size(); chosen++) {
            Sitting sitting = sitting(chosen, reflection, rest);
            if (sitting.session().conceptMinutes() + sitting.session().practiceMinutes() <= rest && holds(sitting)) {
                possible.add(sitting);
            }
        }
        // The empty sitting always holds.
        return possible.stream().min(better()).orElseThrow().session();
    }

    private Sitting sitting(int chosen, int reflection, int rest) {
        List<Step> concept = new ArrayList<>();
        List<Step> practice = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if ((chosen >> i & 1) == 1) {
                (Part.of(steps.get(i)) == Part.CONCEPT ? concept : practice).add(steps.get(i));
            }
        }
        Session session = new Session(concept, practice, reflection);
        double deviation = Math.abs(session.conceptMinutes() - CONCEPT * rest)
                + Math.abs(session.practiceMinutes() - (1 - CONCEPT) * rest);
        return new Sitting(
                session, Stream.concat(concept.stream(), practice.stream()).toList(), deviation);
    }

    /** Whether everything stands after what must come before it. */
    private boolean holds(Sitting sitting) {
        Set<String> before = new HashSet<>();
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

    private boolean isOnPath(String module) {
        return steps.stream().anyMatch(step -> step.module().equals(module));
    }

    private Comparator<Sitting> better() {
        return Comparator.comparingLong((Sitting sitting) -> -urgent(sitting))
                .thenComparingDouble(Sitting::deviation)
                .thenComparingLong(sitting ->
                        sitting.steps().stream().map(Step::skill).distinct().count())
                .thenComparing(sitting -> positions(sitting), SessionComposer::earlier);
    }

    private long urgent(Sitting sitting) {
        return sitting.steps().stream()
                .filter(step -> step.inserted() != null
                        && !Objects.requireNonNullElse(step.day(), step.week()).isAfter(today))
                .count();
    }

    private List<Integer> positions(Sitting sitting) {
        return sitting.steps().stream().map(steps::indexOf).sorted().toList();
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
