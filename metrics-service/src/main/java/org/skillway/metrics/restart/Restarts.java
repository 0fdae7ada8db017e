package org.skillway.metrics.restart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.skillway.platform.access.Caller;

@ApplicationScoped
class Restarts {

    private static final String ADD = """
        insert into chart_restart (tenant, id, person_id, kpi, reason, restarted_by, restarted_at)
        values (current_tenant(), ?, ?, ?, ?, ?, ?)
        """;

    /** Before one in the list, of a person whom the caller sees. */
    private static final String NEWEST_FIRST = """
        select * from chart_restart r
         where r.tenant = current_tenant() and r.person_id = ? and r.id < ? and sees(?, r.person_id, ?)
         order by r.id desc limit ?
        """;

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

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

    /** Those of a person before one of them, newest first. */
    List<RestartView> before(UUID id, UUID personId, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NEWEST_FIRST)) {
            statement.setObject(1, personId);
            statement.setObject(2, id);
            statement.setString(3, caller.userName());
            statement.setString(4, caller.reach().name());
            statement.setInt(5, limit);
            try (var rows = statement.executeQuery()) {
                var views = new ArrayList<RestartView>();
                while (rows.next()) {
                    views.add(view(rows));
                }
                return List.copyOf(views);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read which charts of " + personId + " began anew", e);
        }
    }

    private static RestartView view(ResultSet row) throws SQLException {
        return new RestartView(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("kpi"),
                row.getString("reason"),
                row.getString("restarted_by"),
                row.getTimestamp("restarted_at").toInstant());
    }
}
