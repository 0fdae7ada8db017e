package org.skillway.platform.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.skillway.platform.event.OwnConnection;

/**
 * Lets go every hour what companies keep no longer, and looks daily for what came late about people who were erased. One
 * replica at a time, on a connection and thread of its own: one policy or person a transaction, so that nobody waits long.
 */
@ApplicationScoped
class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final Duration EVERY = Duration.ofHours(1);
    /** Small, so that no lock is held for long. */
    private static final int BATCH = 5_000;

    /** To look for what came late takes one statement that reads all of what was told. */
    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(10);

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final String ONLY_ONE =
            "select pg_try_advisory_lock(hashtextextended('retention of ' || current_database(), 0))";

    private record Policy(String tenant, String dataClass) {}

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String userName;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final CountDownLatch stopped = new CountDownLatch(1);

    void start(@Observes StartupEvent started) {
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
    private void once() {
        try (var connection = open()) {
            if (isAlone(connection)) {
                while (stopped.getCount() > 0 && foundSomebody(connection)) {
                    LOG.debug("What came late about an erased person was looked for");
                }
                for (var policy : policies(connection)) {
                    apply(connection, policy);
                }
            }
        } catch (SQLException e) {
            LOG.warnf(e, "What is kept no longer could not be let go, and is in an hour");
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

    private void apply(Connection connection, Policy policy) throws SQLException {
        try (var statement = connection.prepareStatement("select apply_retention(?, ?, ?)")) {
            statement.setString(1, policy.tenant());
            statement.setString(2, policy.dataClass());
            statement.setInt(3, BATCH);
            var gone = 1L;
            while (gone > 0 && stopped.getCount() > 0) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    gone = row.getLong(1);
                }
            }
        }
    }

    static boolean isAlone(Connection connection) throws SQLException {
        return yes(connection, ONLY_ONE);
    }

    private static boolean foundSomebody(Connection connection) throws SQLException {
        return yes(connection, "select look_after_erased()");
    }

    private static boolean yes(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static List<Policy> policies(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select tenant, class from policies_in_force()")) {
            var policies = new ArrayList<Policy>();
            while (row.next()) {
                policies.add(new Policy(row.getString(1), row.getString(2)));
            }
            return List.copyOf(policies);
        }
    }
}
