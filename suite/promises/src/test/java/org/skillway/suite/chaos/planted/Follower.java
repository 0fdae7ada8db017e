package org.skillway.suite.chaos.planted;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Applies a topic to a table until the relay is done and the topic is read to its end; crashes on its way. */
final class Follower {

    private static final Duration WAIT = Duration.ofMillis(50);
    private static final Duration AT_ONCE = Duration.ZERO;

    private final Tables tables;
    private final String brokers;
    private final TopicPartition partition;
    private final Bug bug;
    private final FailPoint failPoint;
    private final AtomicBoolean relaying;

    Follower(Tables tables, String brokers, String topic, Bug bug, FailPoint failPoint, AtomicBoolean relaying) {
        this.tables = tables;
        this.brokers = brokers;
        this.partition = new TopicPartition(topic, 0);
        this.bug = bug;
        this.failPoint = failPoint;
        this.relaying = relaying;
    }

    Void run() throws SQLException {
        var finished = false;
        while (!finished) {
            try (var connection = tables.connect()) {
                finished = follow(connection);
            }
        }
        return null;
    }

    /** False after a crash. */
    private boolean follow(Connection connection) throws SQLException {
        var consumer = consumer();
        try {
            // Assigned by hand: a crashed follower's successor need not wait for the group to notice.
            consumer.assign(List.of(partition));
            while (true) {
                var lastLook = !relaying.get();
                var records = consumer.poll(WAIT);
                if (!records.isEmpty()) {
                    take(connection, consumer, records);
                } else if (lastLook && isAtEnd(consumer)) {
                    return true;
                }
            }
        } catch (FailPoint.Crash crash) {
            return false;
        } finally {
            consumer.close(CloseOptions.timeout(AT_ONCE));
        }
    }

    private void take(
            Connection connection, KafkaConsumer<String, String> consumer, ConsumerRecords<String, String> records)
            throws SQLException {
        if (bug == Bug.ACKNOWLEDGE_BEFORE_COMMIT) {
            apply(connection, records);
            consumer.commitSync();
            failPoint.pass();
            connection.commit();
        } else {
            apply(connection, records);
            connection.commit();
            failPoint.pass();
            consumer.commitSync();
        }
    }

    private void apply(Connection connection, ConsumerRecords<String, String> records) throws SQLException {
        for (var event : records) {
            if (bug == Bug.NO_INBOX || claim(connection, event.value())) {
                effect(connection, event);
            }
        }
    }

    private static boolean claim(Connection connection, String operation) throws SQLException {
        try (var statement =
                connection.prepareStatement("insert into planted.inbox values (?) on conflict do nothing")) {
            statement.setString(1, operation);
            return statement.executeUpdate() == 1;
        }
    }

    private static void effect(Connection connection, ConsumerRecord<String, String> event) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into planted.applied (operation, aggregate, version) values (?, ?, ?)")) {
            statement.setString(1, event.value());
            statement.setString(2, event.key());
            statement.setLong(
                    3,
                    Long.parseLong(
                            new String(event.headers().lastHeader("version").value(), StandardCharsets.UTF_8)));
            statement.executeUpdate();
        }
    }

    private boolean isAtEnd(KafkaConsumer<String, String> consumer) {
        var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        return consumer.position(partition) >= end;
    }

    private KafkaConsumer<String, String> consumer() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                brokers,
                "group.id",
                "follower-of-" + partition.topic(),
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                10);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
