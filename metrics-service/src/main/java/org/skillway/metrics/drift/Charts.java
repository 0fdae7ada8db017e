package org.skillway.metrics.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The charts, one row a person and KPI, locked from reading to commit, with the observations and drifts they gave. */
@ApplicationScoped
class Charts {

    @Inject
    DataSource dataSource;

    @Inject
    ChartJson states;

    @Inject
    ObjectMapper json;

    Chart lock(UUID personId, String kpi) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ChartSql.LOCK)) {
            statement.setObject(1, personId);
            statement.setString(2, kpi);
            try (var row = statement.executeQuery()) {
                row.next();
                var newest = row.getTimestamp("newest_at");
                return new Chart(
                        states.read(row.getString("state")),
                        newest == null ? null : newest.toInstant(),
                        row.getObject("open_drift", UUID.class),
                        row.getInt("generation"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not lock the chart of " + kpi + " of " + personId, e);
        }
    }

    void keep(Observed observed, Chart chart) {
        execute(ChartSql.KEEP, statement -> {
            var next = bind(statement, observed, 1);
            bind(statement, chart, observed, next);
        });
    }

    void keep(Observed observed, Chart chart, DriftDetected drift, UUID eventId) {
        execute(ChartSql.KEEP_DRIFTED, statement -> {
            var next = bind(statement, observed, 1);
            statement.setObject(next, drift.driftId());
            statement.setObject(next + 1, drift.personId());
            statement.setString(next + 2, drift.kpi());
            statement.setString(next + 3, drift.skill());
            statement.setString(next + 4, drift.direction().name());
            statement.setDouble(next + 5, drift.statistic());
            statement.setDouble(next + 6, drift.threshold());
            statement.setLong(next + 7, drift.observations());
            statement.setDouble(next + 8, drift.baseline());
            statement.setDouble(next + 9, drift.recent());
            statement.setTimestamp(next + 10, Timestamp.from(drift.since()));
            statement.setTimestamp(next + 11, Timestamp.from(observed.at()));
            statement.setObject(next + 12, eventId);
            statement.setObject(next + 13, observed.id());
            statement.setObject(next + 14, observed.measurement().correlationId());
            statement.setString(next + 15, observed.measurement().unit());
            statement.setString(next + 16, drift.kpi());
            bind(statement, chart, observed, next + 17);
        });
    }

    void keep(Observed observed, Chart chart, DriftCleared cleared, UUID eventId) {
        execute(ChartSql.KEEP_CLEARED, statement -> {
            var next = bind(statement, observed, 1);
            statement.setTimestamp(next, Timestamp.from(observed.at()));
            statement.setObject(next + 1, eventId);
            statement.setObject(next + 2, observed.id());
            statement.setObject(next + 3, observed.measurement().correlationId());
            statement.setObject(next + 4, cleared.driftId());
            bind(statement, chart, observed, next + 5);
        });
    }

    /** The chart alone, without an observation. */
    void keep(UUID personId, String kpi, Chart chart) {
        execute(ChartSql.CHART, statement -> bind(statement, chart, personId, kpi, 1));
    }

    private int bind(PreparedStatement statement, Observed observed, int first) throws SQLException {
        var measurement = observed.measurement();
        statement.setObject(first, observed.id());
        statement.setObject(first + 1, measurement.personId());
        statement.setString(first + 2, measurement.kpi());
        statement.setDouble(first + 3, measurement.value());
        statement.setString(first + 4, measurement.unit());
        statement.setTimestamp(first + 5, Timestamp.from(measurement.occurredAt()));
        statement.setString(first + 6, text(measurement.dimensions()));
        statement.setBoolean(first + 7, observed.charted());
        statement.setObject(first + 8, measurement.signalId());
        statement.setObject(first + 9, measurement.sourceId());
        statement.setObject(first + 10, measurement.correlationId());
        statement.setTimestamp(first + 11, Timestamp.from(observed.at()));
        return first + 12;
    }

    private void bind(PreparedStatement statement, Chart chart, Observed observed, int first) throws SQLException {
        bind(
                statement,
                chart,
                observed.measurement().personId(),
                observed.measurement().kpi(),
                first);
    }

    private void bind(PreparedStatement statement, Chart chart, UUID personId, String kpi, int first)
            throws SQLException {
        statement.setString(first, states.write(chart.state()));
        statement.setTimestamp(first + 1, timestamp(chart.newestAt()));
        statement.setObject(first + 2, chart.openDrift());
        statement.setInt(first + 3, chart.generation());
        statement.setObject(first + 4, personId);
        statement.setString(first + 5, kpi);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void execute(String sql, Binding binding) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep an observation", e);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private String text(Map<String, String> dimensions) {
        try {
            return json.writeValueAsString(dimensions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serialisable: " + dimensions, e);
        }
    }
}
