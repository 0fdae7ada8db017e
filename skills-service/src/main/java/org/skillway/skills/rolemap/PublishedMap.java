package org.skillway.skills.rolemap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.rolemap.domain.RoleMap;

/** A version of a role's map as it was published: who did and why, and of which older version it has the content. */
public record PublishedMap(
        RoleMap map,
        long version,
        Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String note,
        @Nullable Long restoredFrom) {}
