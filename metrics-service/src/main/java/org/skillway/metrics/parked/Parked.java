package org.skillway.metrics.parked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.skillway.metrics.drift.Measurement;
import org.skillway.platform.time.Ids;

/** The kept readings that wait. */
@ApplicationScoped
class Parked {

    /** Longer than any transaction takes, and than the clocks of two replicas are apart. */
    private static final Duration LATELY = Duration.ofMinutes(10);

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

    /** Whom these references of a source mean now, where something is parked under them. */
    List<UUID> waitedFor(UUID sourceId, Collection<String> refs) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ParkedSql.WAITED_FOR)) {
            statement.setArray(1, connection.createArrayOf("text", refs.toArray()));
            statement.setObject(2, sourceId);
            statement.setObject(3, sourceId);
            try (var rows = statement.executeQuery()) {
                var people = new ArrayList<UUID>();
                while (rows.next()) {
                    people.add(rows.getObject(1, UUID.class));
                }
                return List.copyOf(people);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read for whom source " + sourceId + " parked something", e);
        }
    }

    /** Those of a source's references under which something is parked. */
    List<String> under(UUID sourceId, Collection<String> refs) {
        return under(sourceId, refs, new UUID(0, 0));
    }

    /** Those of them under which something was parked in the last minutes. */
    List<String> lately(UUID sourceId, Collection<String> refs, Instant now) {
        return under(sourceId, refs, Ids.at(now.minus(LATELY)));
    }

    private List<String> under(UUID sourceId, Collection<String> refs, UUID after) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ParkedSql.UNDER)) {
            statement.setObject(1, sourceId);
            statement.setObject(2, after);
            statement.setArray(3, connection.createArrayOf("text", refs.toArray()));
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return List.copyOf(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read under what source " + sourceId + " parked something", e);
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
