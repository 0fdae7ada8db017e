package org.skillway.platform.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.audit.Audit;

/**
 * Forgets a person in this service's own database, as the catalogue {@code personal_data} says place by place. Doing it
 * again forgets what came since. What comes later still is looked for every day until no topic can hold anything of them.
 */
@ApplicationScoped
public class Forgetting {

    private static final String NAME_THE_ERASED = """
        insert into erased_person (tenant, person_id, erasure_id, external_key, user_keys, erased_at, looked_at)
        select current_tenant(), ?, ?, erased_key(?), array(select erased_key(n) from unnest(user_names(?)) n), ?, ?
        on conflict (tenant, person_id) do nothing
        """;

    /** Read in well under a second. */
    private static final int EVENTS_AT_ONCE = 20_000;

    /** Some tables are read whole, which takes longer than anything that somebody waits for, and less than a transaction may. */
    private static final int LONGEST_MILLIS = 50_000;

    @Inject
    DataSource dataSource;

    @Inject
    Directory directory;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The places that held something, with how many rows were concerned. */
    @Transactional(TxType.MANDATORY)
    public List<ErasedPlace> run(UUID erasureId, UUID personId) {
        return run(erasureId, personId, EVENTS_AT_ONCE);
    }

    @Transactional(TxType.MANDATORY)
    List<ErasedPlace> run(UUID erasureId, UUID personId, int eventsAtOnce) {
        var externalId = directory.of(personId).map(DirectoryEntry::externalId).orElse(null);
        try (var connection = dataSource.getConnection()) {
            nameTheErased(connection, erasureId, personId, externalId);
            // First, while it is still known which names the person had.
            var told = forgetTold(connection, personId, eventsAtOnce);
            var places = new ArrayList<ErasedPlace>();
            if (told > 0) {
                places.add(new ErasedPlace("outbox", "deleted", told));
            }
            places.addAll(forgetElsewhere(connection, personId));
            audit.wrote("person.erase", "person/" + personId);
            return List.copyOf(places);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not forget person " + personId, e);
        }
    }

    /** Part by part, each of which is answered long before anybody gives up waiting; returns how many went. */
    private static long forgetTold(Connection connection, UUID personId, int most) throws SQLException {
        try (var statement = connection.prepareStatement("select upto, touched from forget_told(?, ?, ?)")) {
            statement.setObject(1, personId);
            statement.setInt(3, most);
            var gone = 0L;
            var upto = 0L;
            while (true) {
                statement.setLong(2, upto);
                try (var row = statement.executeQuery()) {
                    row.next();
                    upto = row.getLong(1);
                    if (row.wasNull()) {
                        return gone;
                    }
                    gone += row.getLong(2);
                }
            }
        }
    }

    private static List<ErasedPlace> forgetElsewhere(Connection connection, UUID personId) throws SQLException {
        var usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, LONGEST_MILLIS);
        try (var statement = connection.prepareStatement("select * from forget_elsewhere(?)")) {
            statement.setObject(1, personId);
            var places = new ArrayList<ErasedPlace>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    places.add(new ErasedPlace(row.getString(1), row.getString(2), row.getLong(3)));
                }
            }
            return places;
        } finally {
            connection.setNetworkTimeout(Runnable::run, usual);
        }
    }

    private void nameTheErased(Connection connection, UUID erasureId, UUID personId, @Nullable String externalId)
            throws SQLException {
        var now = Timestamp.from(clock.instant());
        try (var statement = connection.prepareStatement(NAME_THE_ERASED)) {
            statement.setObject(1, personId);
            statement.setObject(2, erasureId);
            statement.setString(3, externalId);
            statement.setObject(4, personId);
            statement.setTimestamp(5, now);
            statement.setTimestamp(6, now);
            statement.executeUpdate();
        }
    }
}
