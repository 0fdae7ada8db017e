package org.skillway.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** This service's own copy of the legal holds, so that nothing is deleted while another service is away. */
@ApplicationScoped
public class LegalHolds {

    private static final String HOLDS = """
        select hold_id, person_id, reason, placed_by, placed_at, released_by, released_at, version from legal_hold
         where tenant = current_tenant() and hold_id""";

    private static final String ONE = HOLDS + " = ? limit ?";
    private static final String AFTER = HOLDS + " > ? order by hold_id limit ?";

    private static final String PUT = """
        insert into legal_hold as h (tenant, hold_id, person_id, reason, placed_by, placed_at, released_by, released_at, version)
        values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (tenant, hold_id) do update
            set released_by = excluded.released_by, released_at = excluded.released_at, version = excluded.version
            where h.version < excluded.version
        """;

    @Inject
    DataSource dataSource;

    @Transactional(TxType.MANDATORY)
    public void put(LegalHold hold) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PUT)) {
            statement.setObject(1, hold.holdId());
            statement.setObject(2, hold.personId());
            statement.setString(3, hold.reason());
            statement.setString(4, hold.placedBy());
            statement.setTimestamp(5, Timestamp.from(hold.placedAt()));
            statement.setString(6, hold.releasedBy());
            statement.setTimestamp(7, hold.releasedAt() == null ? null : Timestamp.from(hold.releasedAt()));
            statement.setLong(8, hold.version());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep legal hold " + hold.holdId(), e);
        }
    }

    public Optional<LegalHold> of(UUID holdId) {
        return list(ONE, holdId, 1).stream().findFirst();
    }

    /** So many holds at most after one, by id. */
    public List<LegalHold> after(UUID after, int most) {
        return list(AFTER, after, most);
    }

    /** Until the transaction ends nobody else in the tenant places a hold or erases somebody. */
    @Transactional(TxType.MANDATORY)
    public void lock() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/legal-holds', 0))")) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not lock the legal holds", e);
        }
    }

    /** Whether anything keeps this person's data. */
    public boolean hold(UUID personId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select is_held(?)")) {
            statement.setObject(1, personId);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not look for legal holds of " + personId, e);
        }
    }

    private List<LegalHold> list(String sql, UUID holdId, int most) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, holdId);
            statement.setInt(2, most);
            var holds = new ArrayList<LegalHold>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    holds.add(hold(row));
                }
            }
            return List.copyOf(holds);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the legal holds", e);
        }
    }

    private static LegalHold hold(ResultSet row) throws SQLException {
        return new LegalHold(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                instant(row.getTimestamp(7)),
                row.getLong(8));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
