package org.skillway.metrics.parked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.time.Ids;

/** The metrics and people that became known, and for which readings may be parked still. */
@ApplicationScoped
class DueReleases {

    /** One of both is given. */
    record Due(UUID id, @Nullable String metric, @Nullable UUID personId) {

        String condition() {
            return metric == null ? ParkedSql.OF_PERSON : ParkedSql.OF_METRIC;
        }

        Object argument() {
            return metric == null ? Objects.requireNonNull(personId) : metric;
        }
    }

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    /** Says whether anything waits for the metric. */
    boolean note(String metric) {
        return change(ParkedSql.NOTE_METRIC, Ids.at(clock.instant()), metric) > 0;
    }

    /** Says whether anything waits for the person, by either name. */
    boolean note(UUID personId, @Nullable String userName, String externalId) {
        return change(ParkedSql.NOTE_PERSON, Ids.at(clock.instant()), personId, userName, externalId) > 0;
    }

    void noteAll(Collection<UUID> people) {
        var now = clock.instant();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ParkedSql.NOTE_NAMED)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", people.stream().map(_ -> Ids.at(now)).toArray()));
            statement.setArray(2, connection.createArrayOf("uuid", people.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not note whose readings are to be released", e);
        }
    }

    void done(Due due) {
        change("delete from due_release where tenant = current_tenant() and id = ?", due.id());
    }

    private int change(String sql, @Nullable Object... arguments) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not note what is to be released", e);
        }
    }

    /** Whether this transaction is the only one that releases for the tenant. */
    boolean isAlone() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ParkedSql.TRY_RELEASING);
                var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not ask whether somebody releases already", e);
        }
    }

    Optional<Due> oldest() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select id, metric, person_id from due_release where tenant = current_tenant() order by id limit 1");
                var row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Due(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read what is to be released", e);
        }
    }
}
