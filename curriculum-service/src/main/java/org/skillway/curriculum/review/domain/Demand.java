package org.skillway.curriculum.review.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.review.domain.Demand.Tally.Aim;
import org.skillway.curriculum.target.domain.Target;

/**
 * How many people wait for what: for a level in a skill, for an easier way, for a refresher. Nobody is named, and people are
 * told in fives, rounded down: fewer than five are none.
 */
public final class Demand {

    private final Map<String, Map<Level, Integer>> aiming = new TreeMap<>();
    private final Map<String, Integer> struggling = new TreeMap<>();
    private final Map<String, Integer> drifting = new TreeMap<>();
    private int people;

    /** What was counted, to be kept: of each skill and level how many still aim for it. */
    public record Tally(int people, List<Aim> aiming, Map<String, Integer> struggling, Map<String, Integer> drifting) {

        /** How many aim for a level of a skill. */
        public record Aim(String skill, double level, int people) {}
    }

    /** As it was when it was kept, to be counted on. */
    public static Demand of(Tally tally) {
        Demand demand = new Demand();
        demand.people = tally.people();
        tally.aiming().forEach(aim -> demand.aim(aim.skill(), new Level(aim.level()), aim.people()));
        demand.struggling.putAll(tally.struggling());
        demand.drifting.putAll(tally.drifting());
        return demand;
    }

    public Tally tally() {
        List<Aim> aims = new ArrayList<>();
        aiming.forEach((skill, levels) ->
                levels.forEach((level, waiting) -> aims.add(new Aim(skill, level.value(), waiting))));
        return new Tally(people, aims, Map.copyOf(struggling), Map.copyOf(drifting));
    }

    private void aim(String skill, Level level, int waiting) {
        aiming.computeIfAbsent(skill, first -> new TreeMap<>()).merge(level, waiting, Integer::sum);
    }

    /** Counts one learner: the targets still open, the modules they got stuck in, the skills in which their work slips. */
    public void count(Collection<Target> open, Map<String, Progress> progress, Collection<String> drifts) {
        people++;
        open.forEach(target -> aim(target.skill(), target.level(), 1));
        progress.forEach((module, known) -> {
            if (known.struggling()) {
                struggling.merge(module, 1, Integer::sum);
            }
        });
        new HashSet<>(drifts).forEach(skill -> drifting.merge(skill, 1, Integer::sum));
    }

    public int people() {
        return Crowds.inFives(people);
    }

    /** The people who still aim for exactly this level. */
    int aimingFor(String skill, Level level) {
        return Crowds.inFives(aiming.getOrDefault(skill, Map.of()).getOrDefault(level, 0));
    }

    /** The people who aim for anything in the skill. */
    int aimingIn(String skill) {
        return Crowds.inFives(aiming.getOrDefault(skill, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum());
    }

    int strugglingWith(String module) {
        return Crowds.inFives(struggling.getOrDefault(module, 0));
    }

    Set<String> skillsDrifting() {
        return drifting.keySet();
    }

    int driftingIn(String skill) {
        return Crowds.inFives(drifting.getOrDefault(skill, 0));
    }
}
