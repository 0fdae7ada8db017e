package org.skillway.metrics.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.skillway.platform.access.Caller;

/** The one query that answers which signal led to which step. A signal of nobody known is shown to whoever sees everybody. */
@ApplicationScoped
class Chains {

    private static final String IN_ORDER = """
        with links as (
            select 1 as rank, s.id, 'signal.received' as kind, s.received_at as time, null::uuid as causation_id, s.person_id,
                   jsonb_build_object('source', r.key, 'metric', s.metric, 'value', s.value, 'unit', s.unit,
                                      'state', s.state) as facts
              from signal s join signal_source r on r.tenant = s.tenant and r.id = s.source_id
             where s.tenant = current_tenant() and s.correlation_id = ?
            union all
            select 2, o.id, 'observation.recorded', o.recorded_at, o.signal_id, o.person_id,
                   jsonb_build_object('kpi', o.kpi, 'charted', o.charted)
              from observation o where o.tenant = current_tenant() and o.correlation_id = ?
            union all
            select 3, d.event_id, 'drift.detected', d.detected_at, d.observation_id, d.person_id,
                   jsonb_build_object('kpi', d.kpi, 'skill', d.skill, 'baseline', d.baseline, 'recent', d.recent,
                                      'observations', d.observations)
              from drift d where d.tenant = current_tenant() and d.correlation_id = ?
            union all
            select 3, d.cleared_event_id, 'drift.cleared', d.cleared_at, d.cleared_observation_id, d.person_id,
                   jsonb_build_object('kpi', d.kpi, 'baseline', d.baseline, 'because', d.cleared_because)
              from drift d where d.tenant = current_tenant() and d.cleared_correlation_id = ?
            union all
            select 4, p.event_id, 'path.changed', p.at, p.causation_id, p.person_id,
                   jsonb_build_object('inserted', p.inserted)
              from path_change p where p.tenant = current_tenant() and p.correlation_id = ?)
        select l.*, d.user_name
          from links l
          left join directory_person d on d.tenant = current_tenant() and d.person_id = l.person_id
         where sees(?, l.person_id, ?) or (l.person_id is null and ? = 'ALL')
         order by l.time, l.rank, l.id
        """;

    private static final String PEOPLE = """
        select person_id from signal where tenant = current_tenant() and correlation_id = ?
        union select person_id from observation where tenant = current_tenant() and correlation_id = ?
        union select person_id from drift where tenant = current_tenant() and correlation_id = ?
        union select person_id from drift where tenant = current_tenant() and cleared_correlation_id = ?
        union select person_id from path_change where tenant = current_tenant() and correlation_id = ?
        """;

    private static final int CORRELATIONS = 5;

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    /** Everybody whom a chain is about, whoever may see them: for the audit log alone. */
    Set<UUID> people(UUID correlationId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PEOPLE)) {
            for (var i = 1; i <= CORRELATIONS; i++) {
                statement.setObject(i, correlationId);
            }
            try (var rows = statement.executeQuery()) {
                var people = new HashSet<UUID>();
                while (rows.next()) {
                    Optional.ofNullable(rows.getObject(1, UUID.class)).ifPresent(people::add);
                }
                return people;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read whom chain " + correlationId + " is about", e);
        }
    }

    List<Link> of(UUID correlationId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(IN_ORDER)) {
            for (var i = 1; i <= CORRELATIONS; i++) {
                statement.setObject(i, correlationId);
            }
            statement.setString(CORRELATIONS + 1, caller.userName());
            statement.setString(CORRELATIONS + 2, caller.reach().name());
            statement.setString(CORRELATIONS + 3, caller.reach().name());
            try (var rows = statement.executeQuery()) {
                var links = new ArrayList<Link>();
                while (rows.next()) {
                    links.add(link(rows));
                }
                return List.copyOf(links);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read chain " + correlationId, e);
        }
    }

    private Link link(ResultSet row) throws SQLException {
        try {
            return new Link(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    row.getTimestamp("time").toInstant(),
                    row.getObject("causation_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getString("user_name"),
                    json.readValue(row.getString("facts"), new TypeReference<>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of a link are not JSON", e);
        }
    }
}
