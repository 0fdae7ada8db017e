package org.skillway.platform.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Removes what has served its time: published events, ids of handled ones, kept answers. Run by the relay's leader. */
final class Sweep {

    /** Small, so that no lock is held for long. */
    private static final int BATCH = 5_000;

    private record Served(String table, String since, String order, Duration age) {

        String removal() {
            return "delete from %s where ctid in (select ctid from %s where %s < now() - make_interval(secs => ?)%s limit %d)"
                    .formatted(table, table, since, order, BATCH);
        }
    }

    private final List<Served> served;

    Sweep(RelayConfig config) {
        served = List.of(
                // By id, which rises with time: an index on the time would cost every event two more entries.
                new Served("outbox", "published_at", " order by id", config.outboxRetention()),
                new Served("inbox_event", "received_at", "", config.inboxRetention()),
                new Served("idempotency", "created_at", "", config.idempotencyRetention()));
    }

    /** Removes one batch of each kind and returns how many rows went. */
    int run(Connection connection) throws SQLException {
        var removed = 0;
        for (var kind : served) {
            try (var statement = connection.prepareStatement(kind.removal())) {
                statement.setDouble(1, (double) kind.age().toSeconds());
                removed += statement.executeUpdate();
            }
        }
        return removed;
    }
}
