package org.skillway.platform.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.skillway.platform.probe.ProbeProfile;
import org.skillway.platform.testing.Database;

/** A service with a key publishes in its log, and says for how long it has not. */
@QuarkusTest
@TestProfile(PublishedIT.WithAKey.class)
class PublishedIT {

    public static final class WithAKey extends ProbeProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("skillway.checkpoints.key", CheckpointFixture.PRIVATE);
            settings.put("skillway.checkpoints.every", "PT0.4S");
            return settings;
        }
    }

    private static final class Lines extends Handler {

        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            all.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Inject
    MeterRegistry registry;

    private final String tenant = "published-" + UUID.randomUUID();

    @Test
    void publishesInItsLogAndSaysSinceWhen() throws SQLException {
        var lines = new Lines();
        var log = Logger.getLogger(Checkpointing.PUBLISHED);
        log.addHandler(lines);
        try (var session = Database.asApplication(tenant);
                var statement = session.createStatement()) {
            statement.execute("select audit_append(now(), 'somebody', 'it.done', 'it/1', 'done', '')");
            await().until(() -> trail(lines).checkpoints().size() == 1);
            statement.execute("select audit_append(now(), 'somebody', 'it.done', 'it/2', 'done', '')");
            await().until(() -> trail(lines).checkpoints().size() == 2);

            assertThat(CheckpointVerdict.of(session, trail(lines)).intact()).isTrue();
            assertThat(String.join("", lines.all)).doesNotContain("somebody");
            assertThat(registry.get("skillway.audit.checkpoint.age").gauge().value())
                    .isBetween(0.0, 10.0);
        } finally {
            log.removeHandler(lines);
        }
    }

    private CheckpointTrail trail(Lines lines) {
        var ours = lines.all.stream()
                .filter(line -> !CheckpointTrail.of("probe-service", tenant, CheckpointFixture.KEYS, List.of(line))
                        .checkpoints()
                        .isEmpty())
                .toList();
        return CheckpointTrail.of("probe-service", tenant, CheckpointFixture.KEYS, ours);
    }
}
