package org.skillway.skills.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.rolemap.PublishedMap;
import org.skillway.skills.rolemap.domain.Requirement;

/** A published version of a role's map. */
@Type("RoleMapVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionView(
        String role,
        long version,
        String name,
        String family,
        List<Requirement> skills,
        Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String note,

        @Schema(description = "The older version whose content this one has.") @Nullable
        Long restoredFrom) {

    static VersionView of(PublishedMap published) {
        var map = published.map();
        return new VersionView(
                map.role(),
                published.version(),
                map.name(),
                map.family(),
                map.skills(),
                published.publishedAt(),
                published.publishedBy(),
                published.note(),
                published.restoredFrom());
    }
}
