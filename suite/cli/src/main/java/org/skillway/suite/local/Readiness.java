package org.skillway.suite.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Waits until a service says that it can serve. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration USUALLY = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** Tells whom it waits for where that takes longer than usual. */
    void await(Child service, URI uri, Consumer<String> told) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        var next = Instant.now().plus(USUALLY);
        var last = "no answer";
        while (!"200".equals(last)) {
            if (!service.isAlive()) {
                throw new StartFailed(service.obituary());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailed("%s is not ready after %d s (%s says: %s). Its log is %s and ends with:%n%s"
                        .formatted(
                                service.member().label(),
                                PATIENCE.toSeconds(),
                                uri,
                                last,
                                service.log(),
                                String.join(System.lineSeparator(), service.lastLines())));
            }
            if (Instant.now().isAfter(next)) {
                told.accept("%s is not ready yet (%s says: %s). On a busy machine wait; its log is %s."
                        .formatted(service.member().label(), uri, last, service.log()));
                next = Instant.now().plus(USUALLY);
            }
            last = ask(uri);
            Thread.sleep(50);
        }
    }

    private String ask(URI uri) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? "200" : answer.statusCode() + " " + answer.body();
        } catch (IOException notYet) {
            return "no answer";
        }
    }
}
