package org.skillway.suite.company;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** One person's view of one service. {@code ask…} returns any answer, the other methods only a good one. */
public final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String APPLICATION_JSON = "application/json";
    private static final int MOST_TRIES = 5;

    private final HttpClient http;
    private final URI address;
    private final String authorization;

    Client(HttpClient http, URI address, String authorization) {
        this.http = http;
        this.address = address;
        this.authorization = authorization;
    }

    /** The full address of a path, as a person would type it. */
    public String url(String path) {
        return address.resolve(path).toString();
    }

    public JsonNode get(String path) {
        return good("GET " + path, askGet(path)).body();
    }

    public Answer askGet(String path) {
        return send(request(path, Map.of()).GET().build());
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        return good("POST " + path, askPost(path, APPLICATION_JSON, json(body), headers));
    }

    public Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    /** Posts something that is not JSON. */
    public Answer text(String path, String mediaType, String body) {
        return good("POST " + path, askPost(path, mediaType, body, Map.of()));
    }

    public Answer askPost(String path, String mediaType, String body, Map<String, String> headers) {
        return ask("POST", path, mediaType, body, headers);
    }

    public Answer ask(String method, String path, String mediaType, String body, Map<String, String> headers) {
        return send(request(path, headers)
                .header("Content-Type", mediaType)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /**
     * Creates or replaces: reads the version first, because a replacement must name the one it replaces. Comes again where
     * the service asks for it, which the version makes safe.
     */
    public Answer put(String path, Object body) {
        var answer = putOnce(path, body);
        for (var tries = 1; tries < MOST_TRIES && answer.retryAfter().isPresent(); tries++) {
            pause(answer.retryAfter().get());
            answer = putOnce(path, body);
        }
        return good("PUT " + path, answer);
    }

    private Answer putOnce(String path, Object body) {
        var current = askGet(path);
        var precondition = current.etag()
                .map(etag -> Map.of("If-Match", etag))
                .orElse(current.status() == 404 ? Map.of("If-None-Match", "*") : Map.of());
        var request = request(path, precondition)
                .header("Content-Type", APPLICATION_JSON)
                .PUT(BodyPublishers.ofString(json(body)))
                .build();
        return send(request);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before trying again", e);
        }
    }

    /** Reads every page of a list; a short list may come as a bare array. */
    public Iterable<JsonNode> list(String path) {
        var all = JSON.createArrayNode();
        var cursor = "";
        do {
            var page = get(path + (path.contains("?") ? "&" : "?") + "limit=100"
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            (page.isArray() ? page : page.at("/data")).forEach(all::add);
            cursor = page.at("/nextCursor").asText("");
        } while (!cursor.isEmpty() && !"null".equals(cursor));
        return all;
    }

    static Answer good(String request, Answer answer) {
        if (!answer.ok()) {
            throw new Refused(request, answer);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var builder = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", APPLICATION_JSON);
        if (!authorization.isEmpty()) {
            builder.header("Authorization", authorization);
        }
        headers.forEach(builder::header);
        return builder;
    }

    private Answer send(HttpRequest request) {
        var start = System.nanoTime();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    body(response),
                    response.headers().firstValue("ETag"),
                    response.headers()
                            .firstValue("Retry-After")
                            .map(Long::valueOf)
                            .map(Duration::ofSeconds),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private static JsonNode body(HttpResponse<String> response) {
        if (response.body().isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            // Not every refusal comes from our code: a proxy answers HTML.
            return TextNode.valueOf(response.body());
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
