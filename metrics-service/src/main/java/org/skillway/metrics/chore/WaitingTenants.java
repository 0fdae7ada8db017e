package org.skillway.metrics.chore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** For which tenants there is something to do, across all of them. */
@ApplicationScoped
public class WaitingTenants {

    @Inject
    DataSource dataSource;

    /** What one of the database's functions {@code tenants_with_…()} says. */
    public List<String> of(String function) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select " + function + "()");
                var rows = statement.executeQuery()) {
            var tenants = new ArrayList<String>();
            while (rows.next()) {
                tenants.add(rows.getString(1));
            }
            return List.copyOf(tenants);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read " + function, e);
        }
    }
}
