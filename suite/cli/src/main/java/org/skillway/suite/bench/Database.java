package org.skillway.suite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;

/** A service's database, looked at as its owner. */
record Database(JsonNode facts) {

    static Database of(LocalStack stack, String name) {
        return new Database(stack.facts(Member.POSTGRES).required("databases").required(name));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(text("url"), text("ownerUser"), text("ownerPassword"));
    }

    void execute(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String text(String fact) {
        return facts.required(fact).asText();
    }
}
