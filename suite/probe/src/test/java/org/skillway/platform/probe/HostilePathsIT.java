package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Seed;
import org.skillway.platform.testing.Tokens;

/** Promise P11: no spelling of a path reaches an endpoint that the plain spelling does not open. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class HostilePathsIT {

    private static final int PATHS = 5_000;
    private static final List<String> SPELLINGS = List.of(
            "/",
            "//",
            "/./",
            "/../",
            "/%2e%2e/",
            ";a=b",
            ";a=b/x",
            "%2f",
            "%00",
            "%20",
            "\\",
            "?x=1",
            "#x",
            "%3b",
            "/.;/",
            ".",
            "..",
            ":",
            "@",
            "%c0%af",
            "%25%32%66",
            "~",
            "/;/",
            "%0d%0a",
            "%e2%80%ae",
            ".json",
            "%5c",
            "/%2e/",
            "%09");

    @TestHTTPResource
    URI server;

    private record Answer(int status, String body) {}

    @Test
    void opensNothingWithoutAToken() throws IOException {
        var person = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.of(Role.INTEGRATION, "probe.user", "hostile"))
                    .contentType("application/json")
                    .body(Map.of("personId", person, "step", 1_000))
                    .post("/v1/counters")
                    .then()
                    .statusCode(201);
        }
        await().until(() -> total(person).contains("2000"));

        var seed = Seed.of(HostilePathsIT.class);
        var random = seed.random();
        for (var i = 0; i < PATHS; i++) {
            var path = hostile(random, "/v1/counters/" + person);
            var answer = get(path);
            assertThat(answer.status()).as("%s, path %s", seed, path).isIn(400, 401, 403, 404, 405);
            assertThat(answer.body()).doesNotContain("\"total\"");
        }
    }

    private static String total(UUID person) {
        return given().auth()
                .oauth2(Tokens.of(Role.INTEGRATION, "probe.user", "hostile"))
                .get("/v1/counters/" + person)
                .asString();
    }

    private static String hostile(Random random, String path) {
        var text = new StringBuilder(path);
        for (var n = 1 + random.nextInt(3); n > 0; n--) {
            text.insert(random.nextInt(text.length() + 1), SPELLINGS.get(random.nextInt(SPELLINGS.size())));
        }
        return text.charAt(0) == '/' ? text.toString() : "/" + text;
    }

    /** By socket: every HTTP client library would tidy the path up first. */
    private Answer get(String path) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var text = new String(new DataInputStream(socket.getInputStream()).readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(text.substring(9, 12)), text);
        }
    }
}
