package org.skillway.metrics.restart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import javax.sql.DataSource;

@ApplicationScoped
class Restarts {

    private static final String ADD = """
        insert into chart_restart (tenant, id, person_id, kpi, reason, restarted_by, restarted_at)
        values (current_tenant(), ?, ?, ?, ?, ?, ?)
        """;

    @Inject
    DataSource dataSource;

    void add(RestartView restart) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, restart.id());
            statement.setObject(2, restart.personId());
            statement.setString(3, restart.kpi());
            statement.setString(4, restart.reason());
            statement.setString(5, restart.restartedBy());
            statement.setTimestamp(6, Timestamp.from(restart.restartedAt()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep why a chart began anew", e);
        }
    }
}
