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
        var externalId = directory.of(personId).map(DirectoryEntry::externalId).orElse(null);
        try (var connection = dataSource.getConnection()) {
            nameTheErased(connection, erasureId, personId, externalId);
            try (var statement = connection.prepareStatement("select * from forget_person(?)")) {
                statement.setObject(1, personId);
                var places = new ArrayList<ErasedPlace>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        places.add(new ErasedPlace(row.getString(1), row.getString(2), row.getLong(3)));
                    }
                }
                audit.wrote("person.erase", "person/" + personId);
                return List.copyOf(places);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not forget person " + personId, e);
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
