package org.skillway.metrics.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements about effects, in the transaction at hand where there is one. */
@ApplicationScoped
class EffectSql {

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with one row. */
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private static final int FETCHED = 2_000;

    @Inject
    DataSource dataSource;

    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... arguments) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, arguments);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return List.copyOf(found);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read effects", e);
        }
    }

    /** Hands each row over as it comes, so that not all of them are held at once; within a transaction. */
    @Transactional(TxType.MANDATORY)
    void each(String sql, Taker taker, @Nullable Object... arguments) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, arguments)) {
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read effects", e);
        }
    }

    int change(String sql, @Nullable Object... arguments) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep effects", e);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < arguments.length; i++) {
            statement.setObject(
                    i + 1, arguments[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : arguments[i]);
        }
        return statement;
    }
}
