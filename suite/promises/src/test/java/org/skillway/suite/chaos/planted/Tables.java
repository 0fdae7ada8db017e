package org.skillway.suite.chaos.planted;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.skillway.suite.check.Effect;

/** The tables of the machinery, in a schema of their own. */
record Tables(String url, String user, String password) {

    static Tables in(JsonNode database) {
        return new Tables(
                database.required("url").asText(),
                database.required("ownerUser").asText(),
                database.required("ownerPassword").asText());
    }

    Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    void createAnew() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                drop schema if exists planted cascade;
                create schema planted;
                create table planted.aggregate (name text primary key, version bigint not null);
                create table planted.outbox (id bigint generated always as identity primary key, operation text not null,
                    aggregate text not null, version bigint not null, published boolean not null default false);
                create table planted.inbox (operation text primary key);
                create table planted.applied (place bigint generated always as identity, operation text not null,
                    aggregate text not null, version bigint not null);\
                """);
            connection.commit();
        }
    }

    List<Effect> applied() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select operation, aggregate, version from planted.applied order by place")) {
            var effects = new ArrayList<Effect>();
            while (row.next()) {
                effects.add(new Effect(row.getString(1), row.getString(2), row.getLong(3)));
            }
            return effects;
        }
    }

    List<String> unpublished() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select operation from planted.outbox where not published order by id")) {
            var operations = new ArrayList<String>();
            while (row.next()) {
                operations.add(row.getString(1));
            }
            return operations;
        }
    }
}
