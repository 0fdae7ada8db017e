package org.skillway.platform.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Removes what has served its time: events that were sent, ids of handled ones, kept answers. Run by the relay's leader. */
final class Sweep {

    /** Small, so that no lock is held for long. */
    private static final int BATCH = 5_000;

    private record Served(String table, String looked, String since, Duration age) {

        String removal() {
            return "delete from %s where ctid in (select ctid from %s where %s < now() - make_interval(secs => ?) limit %d)"
                    .formatted(table, looked, since, BATCH);
        }
    }

    /** The first by id, which rises with time: an index on the time would cost every event one more entry. */
    private static final String OLDEST =
            "(select ctid, created_at from outbox where is_sent(tenant, id) order by id limit %d) oldest"
                    .formatted(BATCH);

    private final List<Served> served;

    Sweep(RelayConfig config) {
        served = List.of(
                new Served("outbox", OLDEST, "created_at", config.outboxRetention()),
                new Served("inbox_event", "inbox_event", "received_at", config.inboxRetention()),
                new Served("idempotency", "idempotency", "created_at", config.idempotencyRetention()),
                new Served("kept_cause", "kept_cause", "kept_at", config.idempotencyRetention()));
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
