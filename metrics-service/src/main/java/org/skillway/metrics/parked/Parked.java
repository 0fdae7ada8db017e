package org.skillway.metrics.parked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.skillway.metrics.drift.Measurement;

/** The kept readings that wait. */
@ApplicationScoped
class Parked {

    @Inject
    DataSource dataSource;

    @Inject
    Measurements measurements;

    /** Waits for others who park or make known in this tenant; the lock ends with the transaction. */
    void lock() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ParkedSql.LOCK)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not lock the parked signals", e);
        }
    }

    /** Marks as accepted what is known by now to speak about a person's KPI, so many at most, oldest first. */
    List<Measurement> release(String condition, Object argument, int most) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ParkedSql.RELEASE.formatted(condition))) {
            statement.setObject(1, argument);
            statement.setInt(2, most);
            try (var rows = statement.executeQuery()) {
                var released = new ArrayList<Measurement>();
                while (rows.next()) {
                    released.add(measurements.of(rows));
                }
                return List.copyOf(released);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not release parked signals", e);
        }
    }

    /** Whether anything waits still that could be released. */
    boolean anyKnown(String condition, Object argument) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ParkedSql.ANY_KNOWN.formatted(condition))) {
            statement.setObject(1, argument);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not look for parked signals", e);
        }
    }

    /** What waits under these references of a source is about whom they mean now. */
    void meanAnew(UUID sourceId, Collection<String> refs) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ParkedSql.MEAN_ANEW)) {
            statement.setObject(1, sourceId);
            statement.setArray(2, connection.createArrayOf("text", refs.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Could not say about whom parked signals of source " + sourceId + " are", e);
        }
    }

    void setAside(UUID signalId, String why) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ParkedSql.SET_ASIDE)) {
            statement.setString(1, why);
            statement.setObject(2, signalId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not set signal " + signalId + " aside", e);
        }
    }
}
