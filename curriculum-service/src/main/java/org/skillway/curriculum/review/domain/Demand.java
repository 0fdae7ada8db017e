package org.skillway.curriculum.review.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.progress.domain.Progress;
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

    /** Counts one learner: the targets still open, the modules they got stuck in, the skills in which their work slips. */
    public void count(Collection<Target> open, Map<String, Progress> progress, Collection<String> drifts) {
        people++;
        open.forEach(target -> aiming.computeIfAbsent(target.skill(), skill -> new TreeMap<>())
                .merge(target.level(), 1, Integer::sum));
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
