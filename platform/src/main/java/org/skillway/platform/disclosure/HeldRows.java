package org.skillway.platform.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the catalogue {@code personal_data} finds about a person, place by place and row by row. */
@ApplicationScoped
class HeldRows {

    /** Some rows are as large as a decision with all that it was given. */
    private static final int FETCHED = 100;

    /**
     * A place of the catalogue.
     *
     * @param withheld why its rows are not given out, or not all of them
     * @param number of rows that name the person and are about something or somebody else
     */
    record Place(
            String place,
            String holds,
            @Nullable String withheld,
            @Nullable Long number) {}

    private record Opened(Place place, @Nullable String cursor) {}

    /** Takes what is held as it comes. */
    interface Taker {

        /** What comes next is of this place. */
        void place(Place place) throws IOException;

        /** A row as JSON. */
        void row(String json) throws IOException;
    }

    @Inject
    DataSource dataSource;

    /** Hands all of them over, of one moment; within a transaction, so that not all are held at once. */
    @Transactional(TxType.MANDATORY)
    void each(UUID personId, Taker taker) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var opened : open(connection, personId)) {
                taker.place(opened.place());
                var cursor = opened.cursor();
                if (cursor != null) {
                    fetch(statement, cursor, taker);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read what is held of person " + personId, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Opened> open(Connection connection, UUID personId) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select place, holds, withheld, number, content::text from held_by_place(?)")) {
            statement.setObject(1, personId);
            try (var row = statement.executeQuery()) {
                var places = new ArrayList<Opened>();
                while (row.next()) {
                    places.add(new Opened(
                            new Place(
                                    row.getString(1), row.getString(2), row.getString(3), row.getObject(4, Long.class)),
                            row.getString(5)));
                }
                return places;
            }
        }
    }

    private static void fetch(Statement statement, String cursor, Taker taker) throws SQLException, IOException {
        var fetched = FETCHED;
        while (fetched == FETCHED) {
            fetched = 0;
            try (var rows = statement.executeQuery("fetch forward " + FETCHED + " from \"" + cursor + "\"")) {
                for (; rows.next(); fetched++) {
                    taker.row(rows.getString(1));
                }
            }
        }
        statement.execute("close \"" + cursor + "\"");
    }
}
