package org.skillway.skills.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** Taxonomies sent and fetched as a client of one tenant does: in chunks, then asking until it is done. */
record Exchange(String tenant) {

    static final Path SAMPLES = Path.of("src", "test", "resources", "taxonomy");

    static byte[] zip(Collection<Path> files) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (var file : files) {
                    zip.putNextEntry(new ZipEntry("folder/" + file.getFileName()));
                    Files.copy(file, zip);
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Path folder) {
        try (var files = Files.list(folder)) {
            return zip(files.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many skills of some 4 kB each. */
    static byte[] descriptors(int skills) {
        var row = ",Skill number %d,WGU," + "long ".repeat(700) + "%d,,,,,\n";
        var csv = new StringBuilder("Canonical URL,RSD Name,Author,Skill Statement,Category,Keywords,Standards,"
                + "Certifications,Publish Status\n");
        for (var number = 0; number < skills; number++) {
            csv.append(row.formatted(number, number));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What came of it. */
    JsonPath take(String format, byte[] body) {
        return take("format=" + format, body, Duration.ofSeconds(30));
    }

    JsonPath take(String query, byte[] body, Duration atMost) {
        var answer = post(query, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var location = answer.headers().firstValue("Location").orElseThrow();
        return await().atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get(location), state -> !state.getString("state").equals("running"));
    }

    JsonPath get(String path) {
        return given().auth()
                .oauth2(token())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Sends a body without saying how long it is. */
    HttpResponse<String> post(String query, byte[] body) {
        var uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/taxonomy/imports?" + query);
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String export() {
        return given().auth()
                .oauth2(token())
                .get("/v1/taxonomy/export?format=case")
                .asString();
    }

    static List<Integer> tally(JsonPath done, String kind) {
        return List.of("created", "changed", "unchanged", "rejected").stream()
                .map(outcome -> done.getInt("report." + kind + "." + outcome))
                .toList();
    }

    private String token() {
        return Tokens.of(Role.LD_ADMIN, "yara", tenant);
    }
}
