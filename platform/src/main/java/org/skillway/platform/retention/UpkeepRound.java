package org.skillway.platform.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * One round through everybody who was erased and every policy in force. Each is a matter of its own: what fails for one is
 * said and keeps no other waiting, and the next round tries it again.
 */
final class UpkeepRound {

    private static final Logger LOG = Logger.getLogger(UpkeepRound.class);

    /** Small, so that no lock is held for long. */
    private static final int BATCH = 5_000;

    /** Read in well under a second. */
    private static final int EVENTS_AT_ONCE = 20_000;

    private static final int ANSWER_SECONDS = 5;

    private record Erased(String tenant, UUID personId) {}

    private record Policy(String tenant, String dataClass) {}

    /** One matter of a round. */
    private interface Work {

        void run() throws SQLException;
    }

    private final Connection connection;
    private final BooleanSupplier stopped;
    private boolean whole = true;

    UpkeepRound(Connection connection, BooleanSupplier stopped) {
        this.connection = connection;
        this.stopped = stopped;
    }

    /** Whether nothing failed and nothing was left out. Throws where the database is away. */
    boolean run() throws SQLException {
        for (var erased : erased()) {
            attempt("What came late about person " + erased.personId(), () -> lookAfter(erased));
        }
        for (var policy : policies()) {
            attempt(policy.dataClass() + " of " + policy.tenant(), () -> apply(policy));
        }
        return whole && !stopped.getAsBoolean();
    }

    private void attempt(String what, Work work) throws SQLException {
        if (stopped.getAsBoolean()) {
            return;
        }
        try {
            work.run();
        } catch (SQLException e) {
            whole = false;
            if (!connection.isValid(ANSWER_SECONDS)) {
                throw e;
            }
            LOG.errorf(e, "%s could not be let go, and is tried again in an hour", what);
        }
    }

    /** What was told part by part, each a transaction of its own; then everything else, which also says that it was done. */
    private void lookAfter(Erased erased) throws SQLException {
        try (var told = connection.prepareStatement("select look_for_told(?, ?, ?, ?)");
                var rest = connection.prepareStatement("select look_elsewhere(?, ?)")) {
            told.setString(1, erased.tenant());
            told.setObject(2, erased.personId());
            told.setInt(4, EVENTS_AT_ONCE);
            var after = 0L;
            var more = true;
            while (more && !stopped.getAsBoolean()) {
                told.setLong(3, after);
                try (var row = told.executeQuery()) {
                    row.next();
                    after = row.getLong(1);
                    more = !row.wasNull();
                }
            }
            if (!more) {
                rest.setString(1, erased.tenant());
                rest.setObject(2, erased.personId());
                rest.execute();
            }
        }
    }

    private void apply(Policy policy) throws SQLException {
        try (var statement = connection.prepareStatement("select apply_retention(?, ?, ?)")) {
            statement.setString(1, policy.tenant());
            statement.setString(2, policy.dataClass());
            statement.setInt(3, BATCH);
            var gone = 1L;
            while (gone > 0 && !stopped.getAsBoolean()) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    gone = row.getLong(1);
                }
            }
        }
    }

    private List<Erased> erased() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select tenant, person_id from erased_to_look_after()")) {
            var erased = new ArrayList<Erased>();
            while (row.next()) {
                erased.add(new Erased(row.getString(1), row.getObject(2, UUID.class)));
            }
            return List.copyOf(erased);
        }
    }

    private List<Policy> policies() throws SQLException {
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
