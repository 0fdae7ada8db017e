package org.skillway.platform.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the catalogue {@code personal_data} finds about a person, row by row. */
@ApplicationScoped
class HeldRows {

    private static final int FETCHED = 500;

    /**
     * A row, or what stands for the rows of a place.
     *
     * @param row as JSON
     * @param number of rows that name the person and are about something or somebody else
     */
    record Held(
            String place,
            String holds,
            @Nullable String withheld,
            @Nullable String row,
            @Nullable Long number) {}

    /** Does something with one row. */
    interface Taker {
        void take(Held held) throws IOException;
    }

    @Inject
    DataSource dataSource;

    /** Hands all of them over, place by place; within a transaction, so that not all are held at once. */
    @Transactional(TxType.MANDATORY)
    void each(UUID personId, Taker taker) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select * from held_of_person(?)")) {
            statement.setObject(1, personId);
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(held(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read what is held of person " + personId, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString("place"),
                row.getString("holds"),
                row.getString("withheld"),
                row.getString("content"),
                row.getObject("number", Long.class));
    }
}
