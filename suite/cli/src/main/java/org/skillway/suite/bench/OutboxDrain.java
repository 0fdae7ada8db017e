package org.skillway.suite.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.skillway.suite.local.Member;

/**
 * A backlog for the relay of mentor-service. Only skills-service listens to its topic, and passes over events of a type it
 * does not know. The platform's own SQL function writes the backlog, in one transaction: it appears at once, as after an
 * outage of Kafka.
 */
final class OutboxDrain implements Experiment {

    private static final int AGGREGATES = 1_000;
    private static final double GOAL = 20_000;

    @Override
    public void run(Stand stand, Report report) throws SQLException, InterruptedException {
        report.section(
                "Outbox drain",
                "%,d events of %,d aggregates committed at once; from that commit until none waits any more. Then"
                                .formatted(stand.effort().backlog(), AGGREGATES)
                        + " the topic is read and each aggregate's versions must follow each other without gap or double.");
        var database = Database.of(stand.stack(), "mentor");
        var broker = new Broker(
                stand.stack().facts(Member.KAFKA).required("bootstrap").asText());
        var rates = new ArrayList<Double>();
        var disorder = 0L;
        for (var round = 0; round < stand.effort().rounds(); round++) {
            try (var consumer = broker.consumerAtEnd("skillway.mentor")) {
                var took = drain(
                        database,
                        stand.effort().backlog(),
                        "bench-" + round,
                        stand.company().tenant());
                rates.add(stand.effort().backlog() / (took.toNanos() / 1e9));
                disorder += disorder(consumer, stand.effort().backlog());
            }
        }
        var rate = Median.of(rates);
        report.add(new Figure(
                "one relay, batches of 500",
                "%,.0f events/s, %d out of order, lost or doubled".formatted(rate, disorder),
                "",
                Figure.Goal.atLeast(disorder == 0 ? rate : 0, GOAL, "/s")));
    }

    private static Duration drain(Database database, int events, String kind, String tenant)
            throws SQLException, InterruptedException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set app.tenant = '%s'".formatted(tenant));
            statement.execute("""
                    select finish(now(), (select jsonb_agg(grouped) from (select jsonb_build_object('type', '%1$s',
                        'id', '%1$s-' || n %% %3$d, 'events', jsonb_agg(jsonb_build_object('eventId', id, 'type', 'org.skillway.bench.v1',
                        'payload', '{"text":"' || repeat('bench ', 40) || '"}',
                        'headers', jsonb_build_object('ce_specversion', '1.0', 'ce_id', id, 'ce_type', 'org.skillway.bench.v1',
                            'ce_source', '/bench', 'ce_subject', '%1$s-' || n %% %3$d, 'ce_time', now(), 'ce_tenantid', '%4$s',
                            'ce_aggregatetype', '%1$s', 'content-type', 'application/json')::text) order by n)) grouped
                        from (select n, gen_random_uuid() id from generate_series(1, %2$d) n) numbered group by n %% %3$d) aggregates),
                        '[]', false)""".formatted(kind, events, AGGREGATES, tenant));
            connection.commit();
            var begin = System.nanoTime();
            var open = "select exists (select from outbox_waiting)";
            for (var left = true; left; ) {
                TimeUnit.MILLISECONDS.sleep(20);
                try (var row = statement.executeQuery(open)) {
                    row.next();
                    left = row.getBoolean(1);
                }
                connection.commit();
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    /** How many events are not the next of their aggregate, plus how many are missing. */
    private static long disorder(KafkaConsumer<String, byte[]> consumer, int events) {
        var versions = new HashMap<String, Long>();
        var seen = 0;
        var wrong = 0L;
        while (seen < events) {
            var batch = consumer.poll(Duration.ofSeconds(2));
            if (batch.isEmpty()) {
                break;
            }
            for (var event : batch) {
                var version = Long.parseLong(Broker.header(event, "ce_aggregateversion"));
                if (version != versions.getOrDefault(event.key(), 0L) + 1) {
                    wrong++;
                }
                versions.put(event.key(), version);
                seen++;
            }
        }
        return wrong + events - seen;
    }
}
