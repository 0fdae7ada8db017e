package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** Everybody has a share, whichever way they come; one who has had it takes nobody else's. */
@QuarkusTest
@TestProfile(RateLimitIT.Narrow.class)
class RateLimitIT {

    private static final int BURST = 10;

    public static final class Narrow extends ProbeProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var narrow = new HashMap<>(super.getConfigOverrides());
            narrow.put("skillway.platform.requests-per-second", "1");
            narrow.put("skillway.platform.burst", Integer.toString(BURST));
            return narrow;
        }
    }

    @Test
    void restAndGraphqlDrawOnOneShare() {
        var token = Tokens.of(Role.INTEGRATION, "in.a.hurry", "limits");
        var first = graphql(token);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("RateLimit")).startsWith("\"default\";r=" + (BURST - 1) + ";");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=10;w=10");

        isLimited(untilLimited(() -> rest(token)));

        isLimited(untilLimited(() -> graphql(token)));
        assertThat(rest(Tokens.of(Role.INTEGRATION, "somebody.else", "limits")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatNobodyVouchesForDrawsOnItsAddress() {
        isLimited(untilLimited(() -> rest("not.a.token")));

        isLimited(untilLimited(() -> graphql("not.a.token")));
        isLimited(untilLimited(() -> given().get("/v1/counters")));
        isLimited(untilLimited(() -> given().get("/nowhere")));
        assertThat(rest(Tokens.of(Role.INTEGRATION, "a.neighbour", "limits")).statusCode())
                .isEqualTo(200);
    }

    private static Response untilLimited(Supplier<Response> request) {
        for (var i = 0; i < 3 * BURST; i++) {
            var answer = request.get();
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        return request.get();
    }

    private static void isLimited(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(429);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo("RATE_LIMITED");
        assertThat(answer.headers().getValues("Retry-After")).hasSize(1);
        assertThat(answer.header("RateLimit")).startsWith("\"default\";r=0;");
    }

    private static Response rest(String token) {
        return given().auth().oauth2(token).get("/v1/counters");
    }

    private static Response graphql(String token) {
        var query = "{ a: total(personId: \"%1$s\") b: total(personId: \"%1$s\") }".formatted(UUID.randomUUID());
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql");
    }
}
