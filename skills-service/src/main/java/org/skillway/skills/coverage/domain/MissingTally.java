package org.skillway.skills.coverage.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What gaps that come one after the other ask for and nothing teaches; of each only what it adds is kept. */
public final class MissingTally {

    private record Step(String skill, int level) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            return Comparator.comparing(Step::skill)
                    .thenComparingInt(Step::level)
                    .compare(this, other);
        }
    }

    private final Map<String, Coverage> coverages;
    private final Map<Step, MissingContent> missing = new TreeMap<>();
    private int gaps;

    public MissingTally(Map<String, Coverage> coverages) {
        this.coverages = Map.copyOf(coverages);
    }

    public void add(OpenGap gap) {
        gaps++;
        var coverage = coverages.getOrDefault(gap.skill(), Coverage.NONE);
        for (var step : coverage.untaught(gap.level(), gap.required())) {
            missing.merge(
                    new Step(gap.skill(), step),
                    MissingContent.ofOne(gap.skill(), step, step - Math.max(gap.level(), step - 1)),
                    MissingContent::and);
        }
    }

    /** How many gaps there were. */
    public int gaps() {
        return gaps;
    }

    /** The dearest step first. */
    public List<MissingContent> missing() {
        return missing.values().stream().sorted(MissingContent.DEAREST_FIRST).toList();
    }
}
