package org.skillway.skills.taxonomy;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A skill as clients see it. */
record SkillView(
        String key,
        String name,

        @Schema(description = "What somebody does at levels 1 to 5, by level.")
        Map<String, String> behaviours,

        Instant updatedAt) {

    static SkillView of(SkillRow row) {
        var behaviours = new TreeMap<String, String>();
        for (var level = 1; level <= row.behaviours.length; level++) {
            var behaviour = row.behaviours[level - 1];
            if (!behaviour.isEmpty()) {
                behaviours.put(Integer.toString(level), behaviour);
            }
        }
        return new SkillView(row.key, row.name, behaviours, row.updatedAt);
    }
}
