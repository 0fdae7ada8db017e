package org.skillway.skills.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.rolemap.PublishedMap;
import org.skillway.skills.rolemap.domain.MapDiff;

/** What one version asks otherwise than another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DiffView(
        String role,

        @Schema(description = "0 stands for no map at all.") long against,

        long version,

        @Schema(description = "Absent where there was no map.") @Nullable
        String nameBefore,

        String name,
        @Nullable String familyBefore,
        String family,
        List<SkillDiffView> skills) {

    static DiffView of(Optional<PublishedMap> before, PublishedMap after) {
        var map = after.map();
        return new DiffView(
                map.role(),
                before.map(PublishedMap::version).orElse(0L),
                after.version(),
                before.map(old -> old.map().name()).orElse(null),
                map.name(),
                before.map(old -> old.map().family()).orElse(null),
                map.family(),
                SkillDiffView.of(MapDiff.between(before.map(PublishedMap::map), Optional.of(map))));
    }
}
