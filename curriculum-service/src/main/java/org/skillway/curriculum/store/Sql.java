package org.skillway.curriculum.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.TransactionTail;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Runs statements on the connection of the transaction at hand, or on one of their own where there is none. */
@ApplicationScoped
public class Sql {

    /** Reads one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Inject
    DataSource dataSource;

    @Inject
    TransactionTail tail;

    public <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... arguments) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, arguments);
                var rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return List.copyOf(found);
        } catch (SQLException e) {
            throw new IllegalStateException("A query failed: " + e.getMessage(), e);
        }
    }

    /** Does work in the transaction at hand, or in one for it, that holds its connection from the start. */
    public <T> T connected(Supplier<T> work) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (var _ = dataSource.getConnection()) {
                return work.get();
            }
        });
    }

    public int change(String sql, @Nullable Object... arguments) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A change failed: " + e.getMessage(), e);
        }
    }

    /**
     * Leaves a change of a thing to the end of the transaction, where it costs no round trip and only the last change of
     * the same thing is written. Until then no statement sees it.
     */
    @Transactional(TxType.MANDATORY)
    public void changeAtTheEnd(Object thing, String sql, Supplier<@Nullable Object[]> arguments) {
        tail.change(thing, new TransactionTail.Change() {
            @Override
            public String sql() {
                return sql;
            }

            @Override
            public int bind(PreparedStatement statement, int from) throws SQLException {
                return Sql.bind(statement, from, arguments.get());
            }
        });
    }

    /** Writes what was left to the end, for statements that must see it. */
    @Transactional(TxType.MANDATORY)
    public void changeNow() {
        tail.writeChanges();
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        bind(statement, 1, arguments);
        return statement;
    }

    private static int bind(PreparedStatement statement, int from, @Nullable Object... arguments) throws SQLException {
        int at = from;
        for (Object argument : arguments) {
            switch (argument) {
                case String text
                when text.indexOf('\0') >= 0 ->
                    throw new Problem(ProblemCode.VALIDATION_FAILED, "A text has no NUL character.");
                case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
                case String[] texts ->
                    statement.setArray(at, statement.getConnection().createArrayOf("text", texts));
                case null, default -> statement.setObject(at, argument);
            }
            at++;
        }
        return at;
    }
}
