package org.skillway.skills.profile.domain;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is believed of a person in one skill at a time: as it was last shown, and what should be left of it by then, when it
 * may have faded or the work that shows it have slipped.
 */
public record SkillBelief(SkillHistory history, Estimate estimate, Estimate today, boolean inUse) {

    /** What is believed of a person by today, by skill. */
    public static Map<String, Estimate> today(Map<String, SkillBelief> believed) {
        return believed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, skill -> skill.getValue().today()));
    }

    public static SkillBelief of(SkillHistory history, boolean inUse, Instant at) {
        var estimate = history.estimate();
        var left = inUse
                ? estimate
                : history.lastShown()
                        .map(shown -> Fading.of(estimate, shown, at))
                        .orElse(estimate);
        return new SkillBelief(
                history, estimate, Doubt.of(left, history.standingSlips().size()), inUse);
    }
}
