package org.skillway.skills.roleend;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.skillway.platform.access.Caller;
import org.skillway.skills.assignment.AssignMany;
import org.skillway.skills.assignment.Assignments;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.organisation.WorkOfTheDay;

/** Tells what is left of somebody's roles once one has ended: no call comes when a day is over. */
@ApplicationScoped
class EndRoles implements WorkOfTheDay {

    private static final String TENANTS = "select tenant from tenants_with_ended_roles(?)";

    @Inject
    DataSource dataSource;

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
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(TENANTS)) {
            statement.setObject(1, standpoints.today());
            var tenants = new ArrayList<String>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    tenants.add(found.getString(1));
                }
            }
            return List.copyOf(tenants);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not look for roles that have ended", e);
        }
    }

    /** Of two replicas the later finds nothing left to tell. */
    @Override
    @ActivateRequestContext
    public void run(String tenant) {
        caller.actFor(tenant);
        QuarkusTransaction.requiringNew().run(() -> {
            var today = standpoints.today();
            people.locked(assignments.leftBy(today).keySet());
            assignMany.run(assignments.leftBy(today));
        });
    }
}
