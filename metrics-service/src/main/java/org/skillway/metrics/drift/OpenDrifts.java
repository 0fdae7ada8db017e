package org.skillway.metrics.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The drifts that are not cleared, where no observation clears them. */
@ApplicationScoped
class OpenDrifts {

    /** A person's KPI that was charted under an earlier definition, and the number of the one of now. */
    record Outdated(UUID personId, String kpi, int generation) {}

    @Inject
    DataSource dataSource;

    String skillOf(UUID driftId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ChartSql.SKILL_OF_DRIFT)) {
            statement.setObject(1, driftId);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("A chart says drift " + driftId + " is open, and it is not there");
                }
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read drift " + driftId, e);
        }
    }

    void clear(UUID driftId, Because because, Instant at, UUID eventId, @Nullable UUID correlationId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ChartSql.CLEAR)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setObject(2, eventId);
            statement.setObject(3, correlationId);
            statement.setString(4, because.name());
            statement.setObject(5, driftId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not clear drift " + driftId, e);
        }
    }

    /** Locks the charts of some of them until the transaction ends. */
    List<Outdated> outdated(int most) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ChartSql.OUTDATED)) {
            statement.setInt(1, most);
            try (var rows = statement.executeQuery()) {
                var outdated = new ArrayList<Outdated>();
                while (rows.next()) {
                    outdated.add(new Outdated(rows.getObject(1, UUID.class), rows.getString(2), rows.getInt(3)));
                }
                return List.copyOf(outdated);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the drifts of earlier definitions", e);
        }
    }
}
