package org.skillway.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.skillway.platform.event.CutWire;
import org.skillway.platform.testing.Infrastructure;

/** Two replicas, of which the one that does the upkeep loses its way to the database without either side being told. */
class CutUpkeepIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void anotherReplicaDoesItSoon() throws IOException, SQLException {
        try (var infrastructure = Infrastructure.start()) {
            var database = infrastructure.database("skills");
            var direct = database.get("url").asText();
            var address = URI.create(direct.substring("jdbc:".length()));
            try (var wire = new CutWire(address.getHost(), address.getPort())) {
                var through = direct.replace(":" + address.getPort() + "/", ":" + wire.port() + "/");
                // Not closed: to say so it would need the wire.
                var first = upkeep(database, through).open();
                assertThat(Upkeep.isAlone(first)).isTrue();
                try (var second = upkeep(database, direct).open()) {
                    assertThat(Upkeep.isAlone(second)).isFalse();

                    wire.cut();

                    await().atMost(SOON).pollInterval(Duration.ofSeconds(1)).until(() -> Upkeep.isAlone(second));
                }
            }
        }
    }

    private static Upkeep upkeep(JsonNode database, String url) {
        var upkeep = new Upkeep();
        upkeep.url = url;
        upkeep.userName = database.get("appUser").asText();
        upkeep.password = database.get("appPassword").asText();
        return upkeep;
    }
}
