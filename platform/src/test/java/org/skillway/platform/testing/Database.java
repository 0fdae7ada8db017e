package org.skillway.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** A way to the database beside the service, as an attacker or a careless operator would have it. */
public final class Database {

    private Database() {}

    public static Connection asApplication(String tenant) throws SQLException {
        return open("quarkus.datasource", tenant);
    }

    public static Connection asOwner(String tenant) throws SQLException {
        return open("quarkus.flyway", tenant);
    }

    private static Connection open(String role, String tenant) throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue(role + ".username", String.class),
                config.getValue(role + ".password", String.class));
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
        return connection;
    }
}
