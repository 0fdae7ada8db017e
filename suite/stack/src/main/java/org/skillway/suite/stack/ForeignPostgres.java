package org.skillway.suite.stack;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A PostgreSQL server that somebody else runs: the roles and databases are created on it, the server is left alone.
 * The URL names an administrator: {@code jdbc:postgresql://host:port/postgres?user=…&password=…}.
 */
final class ForeignPostgres implements Part {

    private final String url;
    private final Options options;

    ForeignPostgres(String url, Options options) {
        this.url = url;
        this.options = options;
    }

    @Override
    public Map<String, Object> start() throws Exception {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new StartRefused("SKILLWAY_POSTGRES_URL is not of the form "
                    + "jdbc:postgresql://host:port/postgres?user=...&password=...");
        }
        var address = URI.create(url.substring("jdbc:".length()));
        int port = address.getPort() < 0 ? 5432 : address.getPort();
        var server = "jdbc:postgresql://%s:%d".formatted(address.getHost(), port);
        var passwords = new Passwords(DataDirectory.create(options.data()));
        try (var admin = DriverManager.getConnection(url)) {
            return Map.of("port", port, "databases", Databases.create(admin, server, passwords));
        } catch (SQLException failure) {
            throw new StartRefused("SKILLWAY_POSTGRES_URL: %s Maybe the user may not create roles and databases."
                    .formatted(failure.getMessage()));
        }
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
