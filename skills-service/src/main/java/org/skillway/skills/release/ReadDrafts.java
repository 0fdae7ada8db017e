package org.skillway.skills.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.skills.rolemap.PublishRoleMap;
import org.skillway.skills.rolemap.RoleMaps;

/** Puts a draft beside what holds. */
@ApplicationScoped
class ReadDrafts {

    @Inject
    RoleMaps maps;

    @Inject
    PublishRoleMap publishRoleMap;

    DraftView view(DraftRow row) {
        return DraftView.of(row, maps.current(row.role), publishRoleMap.findings(row.map()));
    }
}
