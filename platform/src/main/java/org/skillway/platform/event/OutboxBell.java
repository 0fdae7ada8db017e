package org.skillway.platform.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Rings when there is something to send: by a call in this process, and by NOTIFY when another replica has committed. */
final class OutboxBell {

    private static final Logger LOG = Logger.getLogger(OutboxBell.class);
    private static final int PAUSE_MILLIS = 500;

    interface Connects {
        Connection connect() throws SQLException;
    }

    /** Until it is closed, other replicas are heard. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Returns when it rings, at once if it did since the last time, and at the latest after so long. */
    void await(Duration atMost) {
        try {
            if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                rung.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On its own connection, because waiting for NOTIFY blocks. */
    Listening listening(Connects database) {
        var listener = Thread.ofPlatform().name("outbox-listener").daemon().start(() -> listen(database));
        return listener::interrupt;
    }

    private void listen(Connects database) {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                statement.execute("listen outbox");
                var notifications = connection.unwrap(PGConnection.class);
                while (!Thread.currentThread().isInterrupted()) {
                    if (notifications.getNotifications(PAUSE_MILLIS).length > 0) {
                        ring();
                    }
                }
            } catch (SQLException e) {
                LOG.debugf("Relay does not hear other replicas for now, it polls: %s", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
