package org.skillway.metrics.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;

@ApplicationScoped
class Observations {

    private static final String NEWEST_FIRST = """
        select o.*, s.key as source
          from observation o
          left join signal_source s on s.tenant = o.tenant and s.id = o.source_id
         where o.tenant = current_tenant() and o.person_id = ? and sees(?, o.person_id, ?)
           and (?::text is null or o.kpi = ?)
           and (o.occurred_at, o.id) < (?::timestamptz, ?::uuid)
         order by o.occurred_at desc, o.id desc limit ?
        """;

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    /** Those before a place in the list, newest first. */
    List<ObservationView> before(Place place, UUID personId, @Nullable String kpi, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NEWEST_FIRST)) {
            statement.setObject(1, personId);
            statement.setString(2, caller.userName());
            statement.setString(3, caller.reach().name());
            statement.setString(4, kpi);
            statement.setString(5, kpi);
            statement.setString(6, place.occurredAt());
            statement.setString(7, place.id());
            statement.setInt(8, limit);
            try (var rows = statement.executeQuery()) {
                var views = new ArrayList<ObservationView>();
                while (rows.next()) {
                    views.add(view(rows));
                }
                return List.copyOf(views);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the observations of " + personId, e);
        }
    }

    private ObservationView view(ResultSet row) throws SQLException {
        return new ObservationView(
                row.getObject("id", UUID.class),
                row.getString("kpi"),
                row.getDouble("value"),
                row.getString("unit"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("source"),
                dimensions(row.getString("dimensions")),
                row.getBoolean("charted"),
                row.getObject("correlation_id", UUID.class));
    }

    private Map<String, String> dimensions(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The dimensions of an observation are not JSON", e);
        }
    }
}
