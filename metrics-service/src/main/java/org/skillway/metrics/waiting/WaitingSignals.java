package org.skillway.metrics.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The kept signals that are not counted, as administrators read them. */
@ApplicationScoped
class WaitingSignals {

    private static final String OLDEST_FIRST = """
        select s.*, r.key as source_key, e.id is not null as kept,
               case when s.state <> 'PARKED' then null
                    when k.key is null then 'metric'
                    when p.person_id is null then 'person'
                    when coalesce(nullif(s.unit, ''), k.unit) <> k.unit then 'unit'
                    else 'turn' end as waits_for
          from signal s
          join signal_source r on r.tenant = s.tenant and r.id = s.source_id
          left join delivered_event e on e.tenant = s.tenant and e.id = s.event_id
          left join kpi k on k.tenant = s.tenant and k.metric = s.metric
          left join lateral person_meant(s.source_id, s.person_ref) p on true
         where s.tenant = current_tenant() and s.state <> 'ACCEPTED' and s.id > ? and (?::text is null or s.state = ?)
         order by s.id limit ?
        """;

    @Inject
    DataSource dataSource;

    /** So many at most after one, oldest first; of one state, or of both where it is null. */
    List<SignalView> after(UUID id, @Nullable String state, int most) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OLDEST_FIRST)) {
            var stored = state == null ? null : state.toUpperCase(Locale.ROOT);
            statement.setObject(1, id);
            statement.setString(2, stored);
            statement.setString(3, stored);
            statement.setInt(4, most);
            try (var rows = statement.executeQuery()) {
                var views = new ArrayList<SignalView>();
                while (rows.next()) {
                    views.add(view(rows));
                }
                return List.copyOf(views);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the signals that wait", e);
        }
    }

    private static SignalView view(ResultSet row) throws SQLException {
        return new SignalView(
                row.getObject("id", UUID.class),
                row.getObject("source_id", UUID.class),
                row.getString("source_key"),
                row.getString("state").toLowerCase(Locale.ROOT),
                row.getString("waits_for"),
                row.getString("reason"),
                row.getString("person_ref"),
                row.getString("metric"),
                row.getString("unit"),
                instant(row.getTimestamp("occurred_at")),
                row.getTimestamp("received_at").toInstant(),
                row.getBoolean("kept"),
                row.getObject("correlation_id", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
