package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.LateProviderResource;
import org.skillway.platform.testing.Tokens;

/** Where the provider of tokens should be, somebody answers at once who is none: they are not asked for each request. */
@QuarkusTest
@TestProfile(OddProviderIT.Odd.class)
class OddProviderIT {

    private static final int REQUESTS = 400;

    /** A start of its own: elsewhere the provider is known at the end. */
    public static class Odd extends ProviderAwayIT.Late {}

    @Test
    void isNotAskedForEachRequest() throws IOException {
        var asked = new AtomicInteger();
        var port = ConfigProvider.getConfig().getValue(LateProviderResource.PLACE, Integer.class);
        var odd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        odd.createContext("/", exchange -> {
            asked.incrementAndGet();
            var answer = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(404, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        odd.start();
        try {
            var began = System.nanoTime();
            for (var i = 0; i < REQUESTS; i++) {
                given().auth()
                        .oauth2(Tokens.of(Role.INTEGRATION, "early.bird", "provider"))
                        .get("/v1/counters/" + UUID.randomUUID())
                        .then()
                        .statusCode(503);
            }
            var seconds = (System.nanoTime() - began) / 1_000_000_000;

            // A search may ask more than once.
            assertThat(asked.get()).isLessThan((int) (4 * seconds) + 12);
        } finally {
            odd.stop(0);
        }
    }
}
