package org.skillway.skills.rolemap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.skills.rolemap.domain.RoleMap;

/** Publishes the first map of a role; refuses where there is one already. */
@ApplicationScoped
public class PublishFirstRoleMap {

    private static final String ANY = "*";

    @Inject
    PublishRoleMap publishRoleMap;

    public void run(RoleMap map) {
        publishRoleMap.run(map, null, ANY);
    }
}
