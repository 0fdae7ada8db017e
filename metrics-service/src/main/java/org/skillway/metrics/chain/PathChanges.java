package org.skillway.metrics.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.skillway.platform.event.Received;

@ApplicationScoped
class PathChanges {

    private static final String ADD = """
        insert into path_change (tenant, event_id, person_id, at, correlation_id, causation_id, drift_id, reason, inserted)
        values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        """;

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    void add(PathChanged fact, Received received) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, received.eventId());
            statement.setObject(2, fact.personId());
            statement.setTimestamp(3, Timestamp.from(received.time()));
            statement.setObject(4, received.correlationId());
            statement.setObject(5, received.causationId());
            statement.setObject(6, fact.driftId());
            statement.setString(7, Objects.requireNonNullElse(fact.reason(), ""));
            statement.setString(8, json.writeValueAsString(Objects.requireNonNullElse(fact.inserted(), List.of())));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Could not keep a path change", e);
        }
    }
}
