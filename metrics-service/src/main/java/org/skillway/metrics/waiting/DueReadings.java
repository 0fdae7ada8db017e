package org.skillway.metrics.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The sources whose waiting signals are to be read again, and how far that has come. */
@ApplicationScoped
class DueReadings {

    /** Somebody waits for the answer, and of so many it does not matter how many more. */
    private static final int MOST = 10_000;

    private static final String WAITING = """
        select count(*) from (
            select from signal s where s.tenant = current_tenant() and s.source_id = r.id and s.state <> 'ACCEPTED' limit %d
        ) counted""".formatted(MOST);

    private static final String NOTE = """
        insert into due_reading (tenant, source_id, after, until)
        select current_tenant(), ?::uuid, ?::uuid, s.id from signal s
         where s.tenant = current_tenant() and s.source_id = ? and s.state <> 'ACCEPTED' order by s.id desc limit 1
        on conflict (tenant, source_id) do update set after = excluded.after, until = excluded.until
        """;

    /** The next signal of a source that nobody else reads at the moment; null where that source is done. */
    private static final String NEXT = """
        with due as (select source_id, after, until from due_reading where tenant = current_tenant()
                      order by source_id limit 1 for update skip locked)
        select due.source_id, due.until, (select s.id from signal s
                                where s.tenant = current_tenant() and s.source_id = due.source_id and s.state <> 'ACCEPTED'
                                  and s.id > due.after and s.id <= due.until
                                order by s.id limit 1) as signal_id
          from due
        """;

    /** @param until the newest signal that is to be read */
    record Due(UUID sourceId, UUID until, @Nullable UUID signalId) {}

    @Inject
    DataSource dataSource;

    /** How many signals of a source wait, counted up to 10,000; empty where there is no such source. */
    Optional<Long> waiting(UUID sourceId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select (" + WAITING
                        + ") from signal_source r where r.tenant = current_tenant() and r.id = ?")) {
            statement.setObject(1, sourceId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not count what waits of source " + sourceId, e);
        }
    }

    /** All that waits now: up to the newest by its own id, whichever replica's clock that is of. */
    void note(UUID sourceId) {
        change(NOTE, sourceId, new UUID(0, 0), sourceId);
    }

    Optional<Due> next() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NEXT);
                var row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Due(
                            row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read what is to be read again", e);
        }
    }

    void after(UUID sourceId, UUID signalId) {
        change(
                "update due_reading set after = ? where tenant = current_tenant() and source_id = ?",
                signalId,
                sourceId);
    }

    void done(UUID sourceId) {
        change("delete from due_reading where tenant = current_tenant() and source_id = ?", sourceId);
    }

    private void change(String sql, Object... arguments) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not note what is to be read again", e);
        }
    }
}
