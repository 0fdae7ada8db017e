package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** That a token was accepted once must not make it, or one like it, worth more than it is. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class KnownTokensIT {

    private static final int NOT_FOUND = 404;

    @Test
    void knowsATokenNoLongerThanItIsGood() {
        var token = Tokens.lasting(2, Role.INTEGRATION, "short.visit", "tokens");
        assertThat(ask(token)).isEqualTo(NOT_FOUND);
        assertThat(ask(token)).isEqualTo(NOT_FOUND);

        // The framework allows clocks to differ by five seconds.
        await().atMost(Duration.ofSeconds(12))
                .untilAsserted(() -> assertThat(ask(token)).isEqualTo(401));
    }

    @Test
    void takesNoTokenForOneThatItKnows() {
        var known = Tokens.of(Role.INTEGRATION, "known.user", "tokens");
        assertThat(ask(known)).isEqualTo(NOT_FOUND);

        assertThat(ask(known.substring(0, known.length() - 4) + "AAAA")).isEqualTo(401);
        assertThat(ask(known + "A")).isEqualTo(401);
        assertThat(ask(Tokens.of("", "known.user", "tokens"))).isEqualTo(403);
        assertThat(ask(known)).isEqualTo(NOT_FOUND);
    }

    private static int ask(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/counters/" + UUID.randomUUID())
                .statusCode();
    }
}
