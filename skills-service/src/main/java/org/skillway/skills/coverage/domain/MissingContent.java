package org.skillway.skills.coverage.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.skillway.skills.growth.domain.Growth;

/**
 * A step that people have to take and nothing teaches: how many they are, and the minutes of practice that the median
 * person needs for what is left to each of them of it. So much has to be found without content; a step that many are far
 * from comes first.
 */
public record MissingContent(String skill, int level, int people, double minutes) {

    private static final Comparator<MissingContent> DEAREST_FIRST = Comparator.comparingDouble(MissingContent::minutes)
            .reversed()
            .thenComparing(MissingContent::skill)
            .thenComparingInt(MissingContent::level);

    private record Step(String skill, int level) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            return Comparator.comparing(Step::skill)
                    .thenComparingInt(Step::level)
                    .compare(this, other);
        }
    }

    public static List<MissingContent> of(Collection<OpenGap> gaps, Map<String, Coverage> coverages) {
        var missing = new TreeMap<Step, MissingContent>();
        for (var gap : gaps) {
            var coverage = coverages.getOrDefault(gap.skill(), Coverage.NONE);
            for (var step : coverage.untaught(gap.level(), gap.required())) {
                var left = step - Math.max(gap.level(), step - 1);
                missing.merge(
                        new Step(gap.skill(), step),
                        new MissingContent(gap.skill(), step, 1, Growth.minutes(left)),
                        MissingContent::and);
            }
        }
        return missing.values().stream().sorted(DEAREST_FIRST).toList();
    }

    private MissingContent and(MissingContent other) {
        return new MissingContent(skill, level, people + other.people, minutes + other.minutes);
    }
}
