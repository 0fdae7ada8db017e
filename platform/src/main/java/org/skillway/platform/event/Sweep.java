package org.skillway.platform.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Removes what has served its time: published events, ids of handled ones, kept answers. Run by the relay's leader. */
final class Sweep {

    /** Small, so that no lock is held for long. */
    private static final int BATCH = 5_000;

    private final Map<String, Duration> ages;

    Sweep(RelayConfig config) {
        ages = Map.of(
                "outbox where published_at", config.outboxRetention(),
                "inbox_event where received_at", config.inboxRetention(),
                "idempotency where created_at", config.idempotencyRetention());
    }

    /** Removes one batch of each kind and returns how many rows went. */
    int run(Connection connection) throws SQLException {
        var removed = 0;
        for (var age : ages.entrySet()) {
            var table = age.getKey().substring(0, age.getKey().indexOf(' '));
            var sql = "delete from " + table + " where ctid in (select ctid from " + age.getKey()
                    + " < now() - make_interval(secs => ?) limit " + BATCH + ")";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setDouble(1, (double) age.getValue().toSeconds());
                removed += statement.executeUpdate();
            }
        }
        return removed;
    }
}
