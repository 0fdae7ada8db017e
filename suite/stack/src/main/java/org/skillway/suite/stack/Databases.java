package org.skillway.suite.stack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * One database per service, each with an owner role for migrations and a login role for the application that owns
 * nothing, so that row-level security binds it. Running it again changes nothing.
 */
final class Databases {

    private static final List<String> NAMES = List.of("skills", "curriculum", "mentor", "metrics");

    private Databases() {}

    /** @param server {@code jdbc:postgresql://host:port} */
    static Map<String, Object> create(Connection admin, String server, Passwords passwords)
            throws SQLException, IOException {
        var databases = new LinkedHashMap<String, Object>();
        for (var name : NAMES) {
            var owner = name + "_owner";
            var app = name + "_app";
            role(admin, owner, passwords.of(owner));
            role(admin, app, passwords.of(app));
            database(admin, name, owner, app);
            databases.put(
                    name,
                    Map.of(
                            "url",
                            server + "/" + name,
                            "ownerUser",
                            owner,
                            "ownerPassword",
                            passwords.of(owner),
                            "appUser",
                            app,
                            "appPassword",
                            passwords.of(app)));
        }
        return databases;
    }

    static Connection connect(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(url, properties);
    }

    private static void role(Connection admin, String role, String password) throws SQLException {
        // A new role may do nothing else. To say so of one that is there is for superusers only.
        var verb = exists(admin, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        run(admin, "%s role %s login password '%s'".formatted(verb, role, password));
    }

    private static void database(Connection admin, String name, String owner, String app) throws SQLException {
        // Who creates a database for another must be able to become that other.
        run(admin, "grant %s to current_user".formatted(owner));
        if (!exists(admin, "select 1 from pg_database where datname = ?", name)) {
            run(admin, "create database %s owner %s".formatted(name, owner));
        }
        run(admin, "revoke all on database %s from public".formatted(name));
        run(admin, "grant connect on database %s to %s".formatted(name, app));
    }

    private static boolean exists(Connection admin, String query, String name) throws SQLException {
        try (var statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection admin, String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
