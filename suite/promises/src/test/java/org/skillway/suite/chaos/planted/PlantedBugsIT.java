package org.skillway.suite.chaos.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skillway.suite.Seed;
import org.skillway.suite.check.Checker;
import org.skillway.suite.check.Findings;
import org.skillway.suite.check.History;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.PortPlan;
import org.skillway.suite.local.Settings;

/** A checker that finds nothing proves nothing: each bug is built, run against PostgreSQL and Kafka, and must be found. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(600)
class PlantedBugsIT {

    private static final int CALLERS = 8;
    private static final int OPERATIONS_EACH = 60;

    private final Seed seed = Seed.of("PlantedBugsIT");

    private LocalStack stack;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        var root = Path.of(System.getProperty("skillway.root"));
        var members = EnumSet.of(Member.POSTGRES, Member.KAFKA);
        var settings = Settings.all(root, directory, directory.resolve("logs"), PortPlan.free())
                .only(members)
                .forMinutes();
        stack = new LocalStack(settings, (member, took) -> {}, System.err::println);
        stack.start();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void findsNothingWhereNothingIsWrong() throws Exception {
        assertThat(run(Bug.NONE)).matches(Findings::none);
    }

    @Test
    void findsThatTheRelayMarksBeforeItSends() throws Exception {
        assertThat(run(Bug.MARK_BEFORE_SEND).lost()).isNotEmpty();
    }

    @Test
    void findsThatTheRelayReadsOnFromTheLastId() throws Exception {
        var findings = run(Bug.ID_CURSOR);

        assertThat(findings.lost()).isNotEmpty();
        assertThat(findings.stuck()).containsAll(findings.lost());
    }

    @Test
    void findsThatTheFollowerAcknowledgesBeforeItCommits() throws Exception {
        assertThat(run(Bug.ACKNOWLEDGE_BEFORE_COMMIT).lost()).isNotEmpty();
    }

    @Test
    void findsThatTheFollowerHasNoInbox() throws Exception {
        assertThat(run(Bug.NO_INBOX).duplicate()).isNotEmpty();
    }

    private Findings run(Bug bug) throws Exception {
        var tables =
                Tables.in(stack.facts(Member.POSTGRES).required("databases").required("skills"));
        tables.createAnew();
        var brokers = stack.facts(Member.KAFKA).required("bootstrap").asText();
        var topic = topic(brokers, bug);
        var writing = new AtomicBoolean(true);
        var relaying = new AtomicBoolean(true);
        var relayFails = new FailPoint(seed.value());
        var followerFails = new FailPoint(seed.value() + 1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var relay = threads.submit(new Relay(tables, brokers, topic, bug, relayFails, writing)::run);
            var follower = threads.submit(new Follower(tables, brokers, topic, bug, followerFails, relaying)::run);
            var attempts = new Writers(tables, seed.value(), CALLERS, OPERATIONS_EACH).run();
            writing.set(false);
            relay.get();
            relaying.set(false);
            follower.get();
            var findings = Checker.check(new History(attempts, tables.applied(), tables.unpublished()));
            seed.say("%s: %d operations, %d relay and %d follower crashes: %s"
                    .formatted(bug, attempts.size(), relayFails.crashes(), followerFails.crashes(), findings));
            return findings;
        }
    }

    private static String topic(String brokers, Bug bug) throws Exception {
        var name = "planted." + bug.name().toLowerCase(Locale.ROOT);
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
        return name;
    }
}
