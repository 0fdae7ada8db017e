package org.skillway.skills.rolemap;

import java.time.Instant;
import java.util.List;
import org.skillway.skills.rolemap.domain.Requirement;

/** A role map as clients see it. */
record RoleMapView(String role, String name, String family, long version, List<Requirement> skills, Instant updatedAt) {

    static RoleMapView of(PublishedMap published) {
        var map = published.map();
        return new RoleMapView(
                map.role(), map.name(), map.family(), published.version(), map.skills(), published.publishedAt());
    }
}
