package org.skillway.curriculum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** What is answered to a body of megabytes; REST Assured would keep several copies of it. */
record Sent(int status, JsonNode answer) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Sent to(String address, String tenant, String body) {
        return send(address, tenant, BodyPublishers.ofString(body));
    }

    /** Without saying how long it is. */
    static Sent inChunks(String address, String tenant, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(address, tenant, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    /** What stands at a place of the answer, or nothing. */
    String at(String pointer) {
        return answer.at(pointer).asText();
    }

    private static Sent send(String address, String tenant, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Tokens.of(Role.LD_ADMIN, "author", tenant))
                .POST(body)
                .build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Sent(answer.statusCode(), read(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("No answer", e);
        }
    }

    private static JsonNode read(String body) throws JsonProcessingException {
        return JSON.readTree(body);
    }
}
