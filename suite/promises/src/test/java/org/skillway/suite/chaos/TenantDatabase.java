package org.skillway.suite.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.skillway.suite.local.Member;

/** A service's database as the service itself sees it: one tenant's rows. */
record TenantDatabase(JsonNode database, String tenant) {

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static TenantDatabase of(SuiteUnderTest suite, String name, String tenant) {
        return new TenantDatabase(
                suite.stack().facts(Member.POSTGRES).required("databases").required(name), tenant);
    }

    <T> List<T> list(String query, Reader<T> reader) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var all = new ArrayList<T>();
            while (row.next()) {
                all.add(reader.read(row));
            }
            return all;
        }
    }

    long count(String query) throws SQLException {
        return list(query, row -> row.getLong(1)).getFirst();
    }

    /** Changes the tables, as their owner may. */
    void alter(String change) throws SQLException {
        try (var connection = as("owner");
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    /** The server's statistics do not know a new tenant: a join with rows it expects none of would read a table once for each. */
    private Connection connect() throws SQLException {
        var connection = as("app");
        try (var statement = connection.prepareStatement(
                "select set_config('enable_nestloop', 'off', false), set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
        return connection;
    }

    private Connection as(String role) throws SQLException {
        return DriverManager.getConnection(
                database.required("url").asText(),
                database.required(role + "User").asText(),
                database.required(role + "Password").asText());
    }
}
