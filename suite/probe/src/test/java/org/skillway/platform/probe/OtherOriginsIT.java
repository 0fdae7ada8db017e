package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** What a script in a browser may do and is let read, once an operator has allowed its origin. */
@QuarkusTest
@TestProfile(OtherOriginsIT.Allowed.class)
class OtherOriginsIT {

    private static final String FRONT_END = "https://learn.example";
    private static final String MIB = " ".repeat(1_048_576);

    @TestHTTPResource
    URI server;

    public static final class Allowed extends ProbeProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var allowed = new HashMap<>(super.getConfigOverrides());
            allowed.put("quarkus.http.cors.enabled", "true");
            allowed.put("quarkus.http.cors.origins", FRONT_END);
            return allowed;
        }
    }

    @Test
    void aBrowserThatAsksBeforehandIsToldThatItMay() {
        var answer = given().header("Origin", FRONT_END)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key,if-match")
                .options("/v1/counters");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRONT_END);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(answer.header("Access-Control-Allow-Headers").toLowerCase(java.util.Locale.ROOT))
                .contains("authorization", "content-type", "idempotency-key", "if-match");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
    }

    @Test
    void aScriptReadsTheAnswerAndItsHeaders() {
        var answer =
                script().body(Map.of("personId", UUID.randomUUID(), "step", 1)).post("/v1/counters");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        isReadable(answer);
        assertThat(answer.header("Access-Control-Expose-Headers").split(",\\s*"))
                .contains("ETag", "Location", "Link", "Retry-After", "RateLimit", "X-Request-Id");
        assertThat(answer.headers().getValues("Access-Control-Allow-Origin")).hasSize(1);
    }

    @Test
    void aScriptReadsWhyItIsRefused() {
        var counters = "/v1/counters";

        isRefused(script().urlEncodingEnabled(false).get("/v1/%2fcounters"), 400, "MALFORMED_PATH");
        isRefused(script().body(MIB + "{}").post(counters), 413, "BODY_TOO_LARGE");
        isRefused(script().body("{").post(counters), 400, "MALFORMED_JSON");
        isRefused(script().get("/v1/nowhere"), 404, "NOT_FOUND");
        isRefused(script().header("Accept", "text/html").get(counters), 406, "NOT_ACCEPTABLE");
        isRefused(given().header("Origin", FRONT_END).get(counters), 401, "UNAUTHENTICATED");
        isRefused(
                given().header("Origin", FRONT_END)
                        .header("Authorization", "Bearer .")
                        .get(counters),
                401,
                "UNAUTHENTICATED");
        isRefused(
                given().header("Origin", FRONT_END).auth().oauth2("not.a.token").get(counters), 401, "UNAUTHENTICATED");
    }

    @Test
    void nobodyElsesScriptIs() {
        var answer = given().auth()
                .oauth2(token())
                .header("Origin", "https://learn.example.evil.example")
                .get("/v1/counters");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.asString()).isEmpty();
    }

    /** Hosts that no browser sends are refused as they are without an origin. */
    @Test
    void anOddHostIsNoReasonToFail() throws IOException {
        for (var host : List.of("a b{}", "[::", ":", "a:b", "a\r\nHost: b")) {
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                socket.getOutputStream()
                        .write(
                                "GET /v1/counters HTTP/1.1\r\nHost: %s\r\nOrigin: https://a.example\r\nConnection: close\r\n\r\n"
                                        .formatted(host)
                                        .getBytes(StandardCharsets.ISO_8859_1));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(answer).as(host).startsWith("HTTP/1.1 4");
            }
        }
    }

    private static void isRefused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("code")).isEqualTo(code);
        isReadable(answer);
    }

    private static void isReadable(Response answer) {
        assertThat(answer.header("Access-Control-Allow-Origin"))
                .as(answer.headers().toString())
                .isEqualTo(FRONT_END);
    }

    private static RequestSpecification script() {
        return given().auth().oauth2(token()).header("Origin", FRONT_END).contentType("application/json");
    }

    private static String token() {
        return Tokens.of(Role.INTEGRATION, "probe.user", "origins");
    }
}
