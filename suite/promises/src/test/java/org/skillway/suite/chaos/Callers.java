package org.skillway.suite.chaos;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.Tokens;

/** Those who ask one service in one tenant, each in a name of their own. */
final class Callers {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final List<URI> replicas = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> tokens;

    private Callers(URI service, List<String> tokens) {
        this.replicas.add(service);
        this.tokens = tokens;
    }

    static Callers of(SuiteUnderTest suite, Member service, String tenant, String roles, int count) {
        var tokens = new Tokens(suite.stack().address(Member.OIDC), tenant);
        return new Callers(
                suite.stack().address(service),
                IntStream.range(0, count)
                        .mapToObj(caller -> tokens.of(roles, "recorder-" + caller))
                        .toList());
    }

    int count() {
        return tokens.size();
    }

    /** From now on each request goes to the next of the replicas, also one that is asked again. */
    void alsoAt(URI replica) {
        replicas.add(replica);
    }

    HttpRequest.Builder request(String path, int caller) {
        var replica = replicas.get(Math.floorMod(asked.getAndIncrement(), replicas.size()));
        return HttpRequest.newBuilder(replica.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + tokens.get(caller));
    }

    Reply ask(HttpRequest request) throws InterruptedException {
        var began = System.nanoTime();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body(), answer.headers(), since(began));
        } catch (ConnectException nobodyListens) {
            return Reply.unreached(since(began));
        } catch (IOException broken) {
            return Reply.broken(since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Posts what a test begins with, as the first of them. */
    String post(String path, String mediaType, String body) throws InterruptedException {
        return setUp(request(path, 0)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Asks for what a test begins with, and returns the answer. */
    String setUp(HttpRequest request) throws InterruptedException {
        var reply = ask(request);
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException(request.uri() + " answered " + reply.status() + ": " + reply.body());
        }
        return reply.body();
    }
}
