package org.skillway.skills.coverage.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.skillway.skills.growth.domain.Growth;

/**
 * A step that people have to take and nothing teaches: how many they are, and the minutes of practice that the median
 * person needs for what is left to each of them of it. So much has to be found without content; a step that many are far
 * from comes first.
 */
public record MissingContent(String skill, int level, int people, double minutes) {

    static final Comparator<MissingContent> DEAREST_FIRST = Comparator.comparingDouble(MissingContent::minutes)
            .reversed()
            .thenComparing(MissingContent::skill)
            .thenComparingInt(MissingContent::level);

    public static List<MissingContent> of(Collection<OpenGap> gaps, Map<String, Coverage> coverages) {
        var tally = new MissingTally(coverages);
        gaps.forEach(tally::add);
        return tally.missing();
    }

    /** One step of one person, who has so much of it left: 0 to 1. */
    static MissingContent ofOne(String skill, int step, double left) {
        return new MissingContent(skill, step, 1, Growth.minutes(left));
    }

    MissingContent and(MissingContent other) {
        return new MissingContent(skill, level, people + other.people, minutes + other.minutes);
    }
}
