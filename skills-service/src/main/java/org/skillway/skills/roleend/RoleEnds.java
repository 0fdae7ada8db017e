package org.skillway.skills.roleend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.skillway.skills.organisation.DayMayHaveTurned;

/** Looks whether somebody's role has ended; what fails for one tenant keeps no other waiting. */
@ApplicationScoped
class RoleEnds {

    private static final Logger LOG = Logger.getLogger(RoleEnds.class);

    @Inject
    EndRoles endRoles;

    void onDay(@Observes DayMayHaveTurned day) {
        endRoles.tenants().forEach(this::end);
    }

    private void end(String tenant) {
        try {
            endRoles.run(tenant);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Roles that have ended could not be told of for %s, and are looked for again", tenant);
        }
    }
}
