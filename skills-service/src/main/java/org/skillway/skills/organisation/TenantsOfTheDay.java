package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** For whom a new day brings something, as one of the functions says that may look over all tenants. */
@ApplicationScoped
public class TenantsOfTheDay {

    @Inject
    DataSource dataSource;

    @Inject
    Standpoints standpoints;

    /** {@code function} is the database's, of a day; it gives no more than names. */
    public List<String> by(String function) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select tenant from " + function + "(?)")) {
            statement.setObject(1, standpoints.today());
            var tenants = new ArrayList<String>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    tenants.add(found.getString(1));
                }
            }
            return List.copyOf(tenants);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not ask " + function + " for whom there is work", e);
        }
    }
}
