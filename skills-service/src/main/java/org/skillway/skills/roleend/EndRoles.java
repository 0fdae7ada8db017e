package org.skillway.skills.roleend;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import org.skillway.platform.access.Caller;
import org.skillway.skills.assignment.AssignMany;
import org.skillway.skills.assignment.Assignments;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.organisation.TenantsOfTheDay;
import org.skillway.skills.organisation.WorkOfTheDay;

/** Tells what is left of somebody's roles once one has ended: no call comes when a day is over. */
@ApplicationScoped
class EndRoles implements WorkOfTheDay {

    @Inject
    TenantsOfTheDay tenantsOfTheDay;

    @Inject
    People people;

    @Inject
    Assignments assignments;

    @Inject
    AssignMany assignMany;

    @Inject
    Standpoints standpoints;

    @Inject
    Caller caller;

    /** In which a role has ended that still stands there. */
    @Override
    @ActivateRequestContext
    public List<String> tenants() {
        return tenantsOfTheDay.by("tenants_with_ended_roles");
    }

    /** Of two replicas the later finds nothing left to tell. */
    @Override
    @ActivateRequestContext
    public void run(String tenant) {
        caller.actFor(tenant);
        QuarkusTransaction.requiringNew().run(() -> {
            var today = standpoints.today();
            people.locked(assignments.withEndedRoles(today));
            assignMany.run(assignments.leftBy(today));
        });
    }
}
