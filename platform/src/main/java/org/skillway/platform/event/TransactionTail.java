package org.skillway.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Collects what a transaction changes, tells, audits and answers, and writes it in one round trip before the commit. */
@ApplicationScoped
public class TransactionTail {

    /** One event for the outbox, its data and headers as JSON text. */
    public record Told(
            String eventId, String aggregateType, String aggregateId, String type, String payload, String headers) {}

    /** One audit row. */
    public record Audited(String actor, String action, String subject, String outcome, String requestId) {}

    /** The answer to keep for an Idempotency-Key; the hash, in base64, is of the request it answers. */
    public record Answered(String principal, String key, String requestHash, int status, String body) {}

    /** A change that nothing later in the transaction reads. */
    public interface Change {

        /** One statement. */
        String sql();

        /** Sets its parameters from the given index on and returns the index after them. */
        int bind(PreparedStatement statement, int from) throws SQLException;
    }

    private static final class Tail {
        private final List<Change> changes = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();
        private final List<Audited> audited = new ArrayList<>();
        private @Nullable Answered answered;
    }

    private static final Object KEY = new Object();
    private static final String FINISH = "select finish(?, ?::jsonb, ?::jsonb, ?, ?::jsonb)";

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    OutboxRelay relay;

    private final ObjectMapper json = new ObjectMapper();

    public void add(Change change) {
        tail().changes.add(change);
    }

    public void add(Told event) {
        tail().told.add(event);
    }

    public void add(Audited row) {
        tail().audited.add(row);
    }

    public void keep(Answered answer) {
        tail().answered = answer;
    }

    private Tail tail() {
        if (transaction.getResource(KEY) instanceof Tail tail) {
            return tail;
        }
        var tail = new Tail();
        transaction.putResource(KEY, tail);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                write(tail);
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED && !tail.told.isEmpty()) {
                    relay.wake();
                }
            }
        });
        return tail;
    }

    private void write(Tail tail) {
        // The driver sends statements that are separated by semicolons together and waits once.
        var sql = tail.changes.stream().map(change -> change.sql() + ";").collect(Collectors.joining()) + FINISH;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var at = 1;
            for (var change : tail.changes) {
                at = change.bind(statement, at);
            }
            statement.setTimestamp(at++, Timestamp.from(clock.instant()));
            statement.setString(at++, json.writeValueAsString(tail.told));
            statement.setString(at++, json.writeValueAsString(tail.audited));
            statement.setBoolean(at++, !relay.leads());
            statement.setString(at, tail.answered == null ? null : json.writeValueAsString(tail.answered));
            statement.execute();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(
                    "Could not write the transaction's changes, events, audit rows and kept answer", e);
        }
    }
}
