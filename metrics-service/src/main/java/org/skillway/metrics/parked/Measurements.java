package org.skillway.metrics.parked;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.skillway.metrics.drift.Measurement;
import org.skillway.metrics.kpi.domain.Direction;

/** Reads a kept signal, joined with its person and KPI, as a measurement. */
@ApplicationScoped
public class Measurements {

    @Inject
    ObjectMapper json;

    public Measurement of(ResultSet row) throws SQLException {
        try {
            return new Measurement(
                    row.getObject("id", UUID.class),
                    row.getObject("source_id", UUID.class),
                    row.getObject("correlation_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getString("kpi"),
                    row.getString("skill"),
                    Direction.valueOf(row.getString("direction")),
                    row.getInt("generation"),
                    row.getDouble("value"),
                    row.getString("unit"),
                    row.getTimestamp("occurred_at").toInstant(),
                    json.readValue(row.getString("dimensions"), new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The dimensions of a signal are not JSON", e);
        }
    }
}
