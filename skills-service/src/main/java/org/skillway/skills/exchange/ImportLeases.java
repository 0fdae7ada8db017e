package org.skillway.skills.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Whoever works on a tenant's import has its lease, as long as they live: a lock of a connection of their own, which the
 * database gives back with the connection.
 */
@ApplicationScoped
class ImportLeases {

    private static final Logger LOG = Logger.getLogger(ImportLeases.class);

    private static final String KEY = "hashtextextended('taxonomy import of ' || current_tenant(), 0)";

    private static final String TAKE = "select pg_try_advisory_lock(" + KEY + ")";

    private static final String GIVE_BACK = "select pg_advisory_unlock(" + KEY + ")";

    /** The key of a lock stands there in two halves. */
    private static final String IS_TAKEN = """
        select exists (select from pg_locks
                        where locktype = 'advisory' and granted and objsubid = 1
                          and database = (select oid from pg_database where datname = current_database())
                          and ((classid::bigint << 32) | objid::bigint) = %s)
        """.formatted(KEY);

    @Inject
    DataSource dataSource;

    /** One import's, to be closed when it is through. */
    static final class ImportLease implements AutoCloseable {

        private final Connection connection;

        private ImportLease(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            try (connection) {
                isTrue(connection, GIVE_BACK);
            } catch (SQLException e) {
                LOG.warn("The connection of an import is gone, and its lease with it", e);
            }
        }
    }

    /** Nothing where somebody has it. */
    Optional<ImportLease> take() {
        try {
            var connection = dataSource.getConnection();
            var taken = false;
            try {
                taken = isTrue(connection, TAKE);
            } finally {
                if (!taken) {
                    connection.close();
                }
            }
            return taken ? Optional.of(new ImportLease(connection)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not take the lease of an import", e);
        }
    }

    boolean isTaken() {
        try (var connection = dataSource.getConnection()) {
            return isTrue(connection, IS_TAKEN);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not see who works on an import", e);
        }
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
