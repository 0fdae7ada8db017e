package org.skillway.curriculum.review.domain;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.review.domain.Demand.Tally.Aim;
import org.skillway.curriculum.target.domain.Target;

/**
 * How many people wait for what: for a level in a skill, for an easier way, for a refresher, for more than they have passed
 * already. Nobody is named, and people are told in fives, rounded down: fewer than five are none.
 */
public final class Demand {

    private final Map<String, Map<Level, Integer>> aiming = new TreeMap<>();
    private final Map<String, Map<Level, Integer>> usedUp = new TreeMap<>();
    private final Map<String, Integer> struggling = new TreeMap<>();
    private final Map<String, Integer> drifting = new TreeMap<>();
    private int people;

    /** What was counted, to be kept: of each skill and level how many still aim for it, and how many with nothing left. */
    public record Tally(
            int people,
            List<Aim> aiming,
            Map<String, Integer> struggling,
            Map<String, Integer> drifting,
            List<Aim> usedUp) {

        public Tally {
            // Counts kept by earlier releases knew of none.
            usedUp = requireNonNullElse(usedUp, List.of());
        }

        /** How many aim for a level of a skill. */
        public record Aim(String skill, double level, int people) {}
    }

    /** As it was when it was kept, to be counted on. */
    public static Demand of(Tally tally) {
        Demand demand = new Demand();
        demand.people = tally.people();
        tally.aiming().forEach(aim -> add(demand.aiming, aim.skill(), new Level(aim.level()), aim.people()));
        tally.usedUp().forEach(aim -> add(demand.usedUp, aim.skill(), new Level(aim.level()), aim.people()));
        demand.struggling.putAll(tally.struggling());
        demand.drifting.putAll(tally.drifting());
        return demand;
    }

    public Tally tally() {
        return new Tally(people, aims(aiming), Map.copyOf(struggling), Map.copyOf(drifting), aims(usedUp));
    }

    private static List<Aim> aims(Map<String, Map<Level, Integer>> counted) {
        List<Aim> aims = new ArrayList<>();
        counted.forEach((skill, levels) ->
                levels.forEach((level, waiting) -> aims.add(new Aim(skill, level.value(), waiting))));
        return aims;
    }

    private static void add(Map<String, Map<Level, Integer>> counted, String skill, Level level, int waiting) {
        counted.computeIfAbsent(skill, first -> new TreeMap<>()).merge(level, waiting, Integer::sum);
    }

    /** Counts one learner: the targets still open, the modules they got stuck in, the skills in which their work slips. */
    public void count(Collection<Target> open, Map<String, Progress> progress, Collection<String> drifts) {
        people++;
        open.forEach(target -> add(aiming, target.skill(), target.level(), 1));
        progress.forEach((module, known) -> {
            if (known.struggling()) {
                struggling.merge(module, 1, Integer::sum);
            }
        });
        new HashSet<>(drifts).forEach(skill -> drifting.merge(skill, 1, Integer::sum));
    }

    /** Of the learner counted last: the open targets in whose skill they have passed all there is, if there is anything. */
    public void countUsedUp(Collection<Target> open, Map<String, Progress> progress, Catalogue catalogue) {
        open.stream()
                .filter(target -> usedUp(catalogue.ofSkill(target.skill()), progress))
                .forEach(target -> add(usedUp, target.skill(), target.level(), 1));
    }

    private static boolean usedUp(Collection<Module> ofSkill, Map<String, Progress> progress) {
        List<Module> learned =
                ofSkill.stream().filter(module -> module.kind().mainstream()).toList();
        return !learned.isEmpty()
                && learned.stream()
                        .allMatch(module -> progress.getOrDefault(module.key(), Progress.NONE)
                                .passed());
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

    /** The levels at which somebody has nothing left. */
    Set<Level> usedUpIn(String skill) {
        return usedUp.getOrDefault(skill, Map.of()).keySet();
    }

    Set<String> skillsUsedUp() {
        return usedUp.keySet();
    }

    /** The people who aim for this level and have nothing left. */
    int usedUpAt(String skill, Level level) {
        return Crowds.inFives(usedUp.getOrDefault(skill, Map.of()).getOrDefault(level, 0));
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
