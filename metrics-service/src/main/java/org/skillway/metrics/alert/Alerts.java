package org.skillway.metrics.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.alert.Alert.Cleared;
import org.skillway.metrics.alert.Alert.Refresher;
import org.skillway.metrics.drift.Because;
import org.skillway.metrics.kpi.domain.Direction;
import org.skillway.platform.access.Caller;

/** The slips of those whom the caller answers for; never the caller's own. */
@ApplicationScoped
class Alerts {

    static final String NEWEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    // A line is walked down once; to ask of every slip whether its person stands in it takes longer the more there are.
    private static final String NEWEST_FIRST = """
        select d.*, p.user_name, coalesce(d.kpi_name, k.name) as told_name, coalesce(d.unit, k.unit) as told_unit,
               c.at as refresher_at, c.step ->> 'module' as module, (c.step ->> 'minutes')::bigint as minutes
          from drift d
          join directory_person p on p.tenant = d.tenant and p.person_id = d.person_id
          join kpi k on k.tenant = d.tenant and k.key = d.kpi
          left join lateral (
              select p.at, p.heard_at, step from path_change p, jsonb_array_elements(p.inserted) step
               where p.tenant = d.tenant and p.drift_id = d.id and step ->> 'kind' = 'refresher'
               order by p.at limit 1) c on true
         where d.tenant = current_tenant() and d.id < ?::uuid and p.user_name is distinct from ?
           and (?::text is null or (?::text = 'open') = (d.cleared_at is null))
           and greatest(d.detected_at, d.cleared_at, c.heard_at) >= ?
           and case when ? = 'ALL' then sees(?, d.person_id, 'ALL')
                    else d.person_id = any (cast((select in_sight(?, ?)) as uuid[])) end
         order by d.id desc limit ?
        """;

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    /**
     * Those told before a drift, newest first; of one status, or of both where it is null, and told, cleared or given a
     * refresher since a time.
     */
    List<Alert> before(String driftId, @Nullable String status, Instant updatedSince, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NEWEST_FIRST)) {
            statement.setString(1, driftId);
            statement.setString(2, caller.userName());
            statement.setString(3, status);
            statement.setString(4, status);
            statement.setObject(5, updatedSince.atOffset(ZoneOffset.UTC));
            statement.setString(6, caller.reach().name());
            statement.setString(7, caller.userName());
            statement.setString(8, caller.userName());
            statement.setString(9, caller.reach().name());
            statement.setInt(10, limit);
            try (var rows = statement.executeQuery()) {
                var alerts = new ArrayList<Alert>();
                while (rows.next()) {
                    alerts.add(alert(rows));
                }
                return List.copyOf(alerts);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the alerts", e);
        }
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("user_name"),
                row.getString("kpi"),
                row.getString("told_name"),
                row.getString("told_unit"),
                row.getString("skill"),
                Direction.valueOf(row.getString("direction")),
                row.getLong("observations"),
                row.getDouble("baseline"),
                row.getDouble("recent"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("detected_at").toInstant(),
                cleared(row),
                refresher(row),
                row.getObject("correlation_id", UUID.class));
    }

    private static @Nullable Refresher refresher(ResultSet row) throws SQLException {
        var at = row.getTimestamp("refresher_at");
        return at == null ? null : new Refresher(row.getString("module"), row.getLong("minutes"), at.toInstant());
    }

    private static @Nullable Cleared cleared(ResultSet row) throws SQLException {
        var at = row.getTimestamp("cleared_at");
        var because = row.getString("cleared_because");
        return at == null
                ? null
                : new Cleared(at.toInstant(), because == null ? Because.RECOVERED : Because.valueOf(because));
    }
}
