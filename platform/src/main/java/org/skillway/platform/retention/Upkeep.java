package org.skillway.platform.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.skillway.platform.event.OwnConnection;

/**
 * Lets go every hour what companies keep no longer, and looks daily for what came late about people who were erased. One
 * replica at a time, on a connection and thread of its own, so that nobody waits long. Each replica tries every hour, so
 * one whose rounds are whole is enough, and that none is shows by the figure's age.
 */
@ApplicationScoped
class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final Duration EVERY = Duration.ofHours(1);

    /** What was told goes part by part; of everything else, one statement reads all that a table holds. */
    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(10);

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final String ONLY_ONE =
            "select pg_try_advisory_lock(hashtextextended('retention of ' || current_database(), 0))";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String userName;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long lastRound = System.nanoTime();

    void start(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("skillway.upkeep.age", () -> (System.nanoTime() - lastRound) / 1e9)
                .description(
                        "For how long this replica has let go what is kept no longer in no round without a failure")
                .baseUnit("seconds")
                .register(registry);
        Thread.ofPlatform().name("retention").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The lock ends with the connection. */
    void once() {
        try (var connection = open()) {
            if (isAlone(connection) && new UpkeepRound(connection, () -> stopped.getCount() == 0).run()) {
                lastRound = System.nanoTime();
            }
        } catch (SQLException e) {
            LOG.warnf(e, "What is kept no longer could not be let go, and is in an hour");
        } catch (RuntimeException e) {
            // This thread is the only one: whatever goes wrong, it tries again.
            LOG.error("What is kept no longer could not be let go, and is in an hour", e);
        }
    }

    /** Of a replica that is cut off PostgreSQL lets go soon, so that another does the work. */
    Connection open() throws SQLException {
        var connection = OwnConnection.open(url, userName, password, LONGEST_STATEMENT);
        try {
            OwnConnection.endWhenSilent(connection, SILENCE);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static boolean isAlone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ONLY_ONE)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
