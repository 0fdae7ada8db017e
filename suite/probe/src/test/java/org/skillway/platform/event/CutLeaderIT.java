package org.skillway.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.Infrastructure;

/** Two relays of one service, the leading one of which loses its way to the database without either side being told. */
class CutLeaderIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private record Settings(String topic) implements RelayConfig {

        @Override
        public int batch() {
            return 500;
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration deliveryTimeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration figures() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration outboxRetention() {
            return Duration.ofDays(7);
        }

        @Override
        public Duration inboxRetention() {
            return Duration.ofDays(35);
        }

        @Override
        public Duration idempotencyRetention() {
            return Duration.ofDays(7);
        }
    }

    @Test
    void anotherRelayLeadsSoon() throws IOException, InterruptedException {
        try (var infrastructure = Infrastructure.start()) {
            var database = infrastructure.database("skills");
            migrate(database);
            var address = URI.create(database.get("url").asText().substring("jdbc:".length()));
            try (var wire = new CutWire(address.getHost(), address.getPort())) {
                var through =
                        database.get("url").asText().replace(":" + address.getPort() + "/", ":" + wire.port() + "/");
                var first = relay(infrastructure, database, through);
                first.start(new StartupEvent());
                await().atMost(SOON).until(first::leads);
                var second = relay(infrastructure, database, database.get("url").asText());
                second.start(new StartupEvent());
                try {
                    wire.cut();

                    await().atMost(SOON).until(second::leads);
                    assertThat(first.leads()).isFalse();
                } finally {
                    first.stop(new ShutdownEvent());
                    second.stop(new ShutdownEvent());
                }
            }
        }
    }

    /** As the container would make it, which makes one only. */
    private static OutboxRelay relay(Infrastructure infrastructure, JsonNode database, String url) {
        var settings = new Settings("skillway.skills");
        var figures = new RelayFigures();
        inject(figures, "config", settings);
        inject(figures, "clock", Clock.systemUTC());
        var relay = new OutboxRelay();
        inject(relay, "config", settings);
        inject(relay, "figures", figures);
        inject(relay, "url", url);
        inject(relay, "userName", database.get("appUser").asText());
        inject(relay, "password", database.get("appPassword").asText());
        inject(relay, "broker", Map.of("bootstrap.servers", infrastructure.brokers()));
        return relay;
    }

    private static void inject(Object into, String field, Object value) {
        try {
            into.getClass().getDeclaredField(field).set(into, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No field " + field, e);
        }
    }

    private static void migrate(JsonNode database) {
        Flyway.configure()
                .dataSource(
                        database.get("url").asText(),
                        database.get("ownerUser").asText(),
                        database.get("ownerPassword").asText())
                .locations("classpath:db/platform")
                .placeholders(Map.of("appRole", database.get("appUser").asText()))
                .load()
                .migrate();
    }
}
