package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.event.CutWire;
import org.skillway.platform.testing.LateProviderResource;
import org.skillway.platform.testing.Tokens;

/** Promise P4: without the provider nobody is let in and nobody gets a 500; with its keys known, it is not missed. */
@QuarkusTest
@TestProfile(ProviderAwayIT.Late.class)
class ProviderAwayIT {

    private static final String PROVIDER = "checks.find { it.name == 'token-provider' }.";
    private static final Duration SOON = Duration.ofSeconds(40);

    @TestHTTPResource(value = "/health/ready", management = true)
    URI health;

    /** Starts while the provider is away, and does not wait for it long. */
    public static class Late extends ProbeProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.oidc.connection-delay", "1S");
            settings.put("skillway.platform.provider-asked-every", "PT1S");
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LateProviderResource.class));
        }
    }

    @Test
    void isLookedForUntilItIsThereAndNotMissedOnceItsKeysAreKnown() throws IOException {
        health().statusCode(503).body(PROVIDER + "status", equalTo("DOWN"));
        refusedForNow(read(Tokens.of(Role.INTEGRATION, "early.bird", "provider")));
        refusedForNow(given().auth()
                .oauth2(Tokens.of(Role.INTEGRATION, "early.bird", "provider"))
                .contentType("application/json")
                .body("{\"query\": \"{ __typename }\"}")
                .post("/graphql")
                .then());
        given().get("/v1/counters/" + UUID.randomUUID())
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));

        try (var wire =
                new CutWire(port(LateProviderResource.PLACE), "localhost", port(LateProviderResource.PROVIDER))) {
            assertThat(wire.port()).isEqualTo(port(LateProviderResource.PLACE));
            await().atMost(SOON).untilAsserted(() -> health().body(PROVIDER + "status", equalTo("UP")));
            read(Tokens.of(Role.INTEGRATION, "early.bird", "provider")).statusCode(404);
            await().atMost(SOON).untilAsserted(() -> health().body(PROVIDER + "data.degraded", equalTo(false)));
        }

        await().atMost(SOON).untilAsserted(() -> health().body(PROVIDER + "data.degraded", equalTo(true)));
        health().body(PROVIDER + "status", equalTo("UP"));
        read(Tokens.of(Role.INTEGRATION, "late.riser", "provider")).statusCode(404);
        // The first asks the provider for its newest keys, the second is not let ask again so soon.
        refusedForNow(read(signedWithAKeyOfTheirOwn()));
        refusedForNow(read(signedWithAKeyOfTheirOwn()));
        read("none").statusCode(401);
    }

    private static void refusedForNow(ValidatableResponse answer) {
        answer.statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("code", equalTo("UNAVAILABLE"));
    }

    private static ValidatableResponse read(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/counters/" + UUID.randomUUID())
                .then();
    }

    /** By a key of which nobody knows whether it is the provider's newest. */
    private static String signedWithAKeyOfTheirOwn() {
        var parts = Tokens.of(Role.INTEGRATION, "late.riser", "provider").split("\\.", -1);
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"rotated\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[1] + "." + parts[2];
    }

    private ValidatableResponse health() {
        return given().get(health).then();
    }

    private static int port(String name) {
        return ConfigProvider.getConfig().getValue(name, Integer.class);
    }
}
