package org.skillway.curriculum.records.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Progress.State;
import org.skillway.curriculum.target.domain.Target;

/**
 * How much of what somebody's roles ask for they have worked through, skill by skill.
 *
 * <p>Asked for are the modules that teach the skill in their own right, up to the highest level any role asks for. Covered
 * are those that were passed, by their checks or by a test of the skill:
 * <pre>  share = minutes of covered modules / minutes of all</pre>
 * A module that was closed without right answers covers nothing. Coverage says what was worked through; what somebody can
 * do is said by {@code mastery}, and the two often differ. A skill without modules has no share: it is a gap in the content
 * and not in the learner.
 */
public record Coverage(String skill, Level target, Map<State, Integer> modules, int minutes, int coveredMinutes) {

    public Coverage {
        modules = Map.copyOf(modules);
    }

    /** Of every skill that a role asks for, in the order of the skills. */
    public static List<Coverage> of(List<Target> targets, Function<String, Progress> progressIn, Catalogue catalogue) {
        return targets.stream().collect(groupingBy(Target::skill, TreeMap::new, toList())).entrySet().stream()
                .map(asked -> of(asked.getKey(), highest(asked.getValue()), progressIn, catalogue))
                .toList();
    }

    /** Zero where there is nothing to cover. */
    public double share() {
        return minutes == 0 ? 0 : (double) coveredMinutes / minutes;
    }

    public int count(State state) {
        return modules.getOrDefault(state, 0);
    }

    private static Coverage of(String skill, Level target, Function<String, Progress> progressIn, Catalogue catalogue) {
        Map<State, Integer> modules = new EnumMap<>(State.class);
        int minutes = 0;
        int covered = 0;
        for (Module module : catalogue.ofSkill(skill)) {
            if (module.kind().mainstream() && module.level().compareTo(target) <= 0) {
                Progress progress = progressIn.apply(module.key());
                modules.merge(progress.state(), 1, Integer::sum);
                minutes += module.minutes();
                covered += progress.passed() ? module.minutes() : 0;
            }
        }
        return new Coverage(skill, target, modules, minutes, covered);
    }

    private static Level highest(List<Target> targets) {
        return targets.stream()
                .map(Target::level)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
