package org.skillway.suite.chaos.planted;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Carries the outbox to a topic until the writers are done and nothing is left to read; crashes on its way. */
final class Relay {

    /** Small: each batch is a chance to crash. */
    private static final int BATCH = 10;
    /** Large: a cursor loses events only while its relay keeps up with the writers. */
    private static final int CURSOR_BATCH = 500;

    private record Row(long id, String operation, String aggregate, long version) {

        ProducerRecord<String, String> onTo(String topic) {
            var event = new ProducerRecord<>(topic, aggregate, operation);
            event.headers().add("version", Long.toString(version).getBytes(StandardCharsets.UTF_8));
            return event;
        }
    }

    private final Tables tables;
    private final String brokers;
    private final String topic;
    private final Bug bug;
    private final FailPoint failPoint;
    private final AtomicBoolean writing;

    Relay(Tables tables, String brokers, String topic, Bug bug, FailPoint failPoint, AtomicBoolean writing) {
        this.tables = tables;
        this.brokers = brokers;
        this.topic = topic;
        this.bug = bug;
        this.failPoint = failPoint;
        this.writing = writing;
    }

    Void run() throws SQLException, InterruptedException, ExecutionException {
        var settings = Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all", "enable.idempotence", true);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var finished = false;
            while (!finished) {
                try (var connection = tables.connect()) {
                    carry(connection, producer);
                    finished = true;
                } catch (FailPoint.Crash crash) {
                    // The connection is closed without a commit, and a new relay takes over.
                }
            }
        }
        return null;
    }

    private void carry(Connection connection, KafkaProducer<String, String> producer)
            throws SQLException, InterruptedException, ExecutionException {
        while (true) {
            var lastLook = !writing.get();
            var rows = next(connection);
            if (rows.isEmpty()) {
                connection.commit();
                if (lastLook) {
                    return;
                }
                Thread.sleep(2);
            } else if (bug == Bug.MARK_BEFORE_SEND) {
                mark(connection, rows);
                failPoint.pass();
                send(producer, rows);
            } else {
                send(producer, rows);
                failPoint.pass();
                mark(connection, rows);
            }
        }
    }

    private List<Row> next(Connection connection) throws SQLException {
        var unread = bug == Bug.ID_CURSOR
                ? "id > (select coalesce(max(id), 0) from planted.outbox where published)"
                : "not published";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select id, operation, aggregate, version from planted.outbox where "
                        + unread + " order by id limit " + (bug == Bug.ID_CURSOR ? CURSOR_BATCH : BATCH))) {
            var rows = new ArrayList<Row>();
            while (row.next()) {
                rows.add(new Row(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)));
            }
            return rows;
        }
    }

    private void send(KafkaProducer<String, String> producer, List<Row> rows)
            throws InterruptedException, ExecutionException {
        var receipts = new ArrayList<Future<RecordMetadata>>();
        rows.forEach(row -> receipts.add(producer.send(row.onTo(topic))));
        for (var receipt : receipts) {
            receipt.get();
        }
    }

    private static void mark(Connection connection, List<Row> rows) throws SQLException {
        try (var statement =
                connection.prepareStatement("update planted.outbox set published = true where id = any (?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::id).toArray()));
            statement.executeUpdate();
        }
        connection.commit();
    }
}
