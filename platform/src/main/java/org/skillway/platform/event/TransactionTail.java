package org.skillway.platform.event;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Collects what a transaction changes, tells, audits and answers, and writes it in one round trip before the commit. */
@ApplicationScoped
public class TransactionTail {

    /** One event for the outbox, its data and headers as JSON text. */
    public record Told(
            String eventId, String aggregateType, String aggregateId, String type, String payload, String headers) {}

    private record Aggregate(String type, String id, List<Told> events) {}

    /** One audit row. */
    public record Audited(String actor, String action, String subject, String outcome, String requestId) {}

    /** The answer to keep for an Idempotency-Key; the hash, in base64, is of the request it answers. */
    public record Answered(String principal, String key, String requestHash, int status, String body) {}

    /** A change that no statement of the transaction reads. */
    public interface Change {

        /** One statement. */
        String sql();

        /** Sets its parameters from the given index on and returns the index after them. */
        int bind(PreparedStatement statement, int from) throws SQLException;
    }

    private static final class Tail {
        private final Map<Object, Change> changes = new LinkedHashMap<>();
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

    /** Takes the place of an earlier change of the same thing. */
    public void change(Object thing, Change change) {
        tail().changes.put(thing, change);
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

    /** Writes the changes noted so far, for statements that must see them. */
    public void writeChanges() {
        var tail = tail();
        try (var connection = dataSource.getConnection()) {
            for (var alike : bySql(tail.changes.values())) {
                writeBatch(connection, alike);
            }
            tail.changes.clear();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not write the transaction's changes", e);
        }
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
        try (var connection = dataSource.getConnection()) {
            var single = new ArrayList<Change>();
            for (var alike : bySql(tail.changes.values())) {
                if (alike.size() == 1) {
                    single.addAll(alike);
                } else {
                    writeBatch(connection, alike);
                }
            }
            finish(connection, single, tail);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(
                    "Could not write the transaction's changes, events, audit rows and kept answer", e);
        }
    }

    private static Collection<List<Change>> bySql(Collection<Change> changes) {
        return changes.stream()
                .collect(groupingBy(Change::sql, LinkedHashMap::new, toList()))
                .values();
    }

    private static void writeBatch(Connection connection, List<Change> alike) throws SQLException {
        try (var statement = connection.prepareStatement(alike.getFirst().sql())) {
            for (var change : alike) {
                change.bind(statement, 1);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void finish(Connection connection, List<Change> changes, Tail tail)
            throws SQLException, JsonProcessingException {
        // The driver sends statements that are separated by semicolons together and waits once.
        var sql = changes.stream().map(change -> change.sql() + ";").collect(joining()) + FINISH;
        try (var statement = connection.prepareStatement(sql)) {
            var at = 1;
            for (var change : changes) {
                at = change.bind(statement, at);
            }
            statement.setTimestamp(at++, Timestamp.from(clock.instant()));
            statement.setString(at++, json.writeValueAsString(byAggregate(tail.told)));
            statement.setString(at++, json.writeValueAsString(tail.audited));
            statement.setBoolean(at++, !relay.leads());
            statement.setString(at, tail.answered == null ? null : json.writeValueAsString(tail.answered));
            statement.execute();
        }
    }

    /** In the order of their ids, so that no two transactions wait for each other. */
    private static List<Aggregate> byAggregate(List<Told> told) {
        return told.stream()
                .collect(groupingBy(event -> event.aggregateId() + ' ' + event.aggregateType(), TreeMap::new, toList()))
                .values()
                .stream()
                .map(events -> new Aggregate(
                        events.getFirst().aggregateType(), events.getFirst().aggregateId(), events))
                .toList();
    }
}
