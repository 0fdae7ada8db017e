package org.skillway.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.jdbc.PgConnection;

/**
 * Sets {@code app.tenant} on a connection before anybody gets it, which row-level security compares with every row.
 *
 * <p>The setting is made for the session, outside any transaction, and only when the connection served another tenant
 * before: a read then needs neither a transaction nor a second round trip (docs/decisions/0004).
 */
@ApplicationScoped
class TenantConnections implements AgroalPoolInterceptor {

    @Inject
    @PersistenceUnitExtension
    CurrentTenant currentTenant;

    private final Map<Connection, String> served = new ConcurrentHashMap<>();

    @Override
    public void onConnectionAcquire(Connection connection) {
        var tenant = currentTenant.resolveTenantId();
        try {
            // The pool wraps a connection anew each time, and refuses to leave a transaction: go to the driver's own.
            var physical = connection.unwrap(PgConnection.class);
            if (!tenant.equals(served.get(physical))) {
                served.remove(physical);
                set(physical, tenant);
                served.put(physical, tenant);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not set the tenant of a connection", e);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        try {
            served.remove(connection.unwrap(PgConnection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not forget a connection", e);
        }
    }

    private static void set(Connection connection, String tenant) throws SQLException {
        // Nothing has run in this transaction yet. Inside it, a rollback would undo the setting.
        var autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }
}
