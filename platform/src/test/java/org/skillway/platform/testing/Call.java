package org.skillway.platform.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A request of a test that sends thousands, each of which takes REST Assured some ten milliseconds of processor. The answer
 * is held to the contract all the same.
 */
record Call(HttpRequest.Builder request, String method, String path, BodyPublisher body) {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** To a path that may have a query, to be sent as it is written. */
    static Call of(String method, String target, String mediaType) {
        var uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + target);
        var request = HttpRequest.newBuilder(uri).timeout(LONGEST).header("Content-Type", mediaType);
        return new Call(request, method, uri.getRawPath(), BodyPublishers.noBody());
    }

    Call bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** In the place of what the header said before. */
    Call with(String header, String value) {
        return new Call(request.copy().setHeader(header, value), method, path, body);
    }

    Call body(String text) {
        return body(BodyPublishers.ofString(text));
    }

    Call body(BodyPublisher sent) {
        return new Call(request, method, path, sent);
    }

    Answer send() {
        try {
            var answer =
                    Answer.of(CLIENT.send(request.copy().method(method, body).build(), BodyHandlers.ofString()));
            ContractKeeper.keep(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError("No answer to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
