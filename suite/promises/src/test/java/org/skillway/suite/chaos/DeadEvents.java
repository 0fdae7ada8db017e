package org.skillway.suite.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.Tokens;

/** curriculum-service's dead events as an operator handles them. */
final class DeadEvents {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI curriculum;
    private final String token;

    DeadEvents(SuiteUnderTest suite, String tenant) {
        this.curriculum = suite.stack().address(Member.CURRICULUM);
        this.token = new Tokens(suite.stack().address(Member.OIDC), tenant).of("integration", "operator");
    }

    /** The ids of those that nobody has replayed; a test has fewer than a page of them. */
    List<String> waiting() throws IOException, InterruptedException {
        var answer = send(request("/v1/dead-events?limit=100").GET().build());
        var ids = new ArrayList<String>();
        new ObjectMapper().readTree(answer.body()).required("data").forEach(event -> {
            if (event.path("replayedAt").isMissingNode()
                    || event.path("replayedAt").isNull()) {
                ids.add(event.required("id").asText());
            }
        });
        return ids;
    }

    void await(int count) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (waiting().size() < count && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
    }

    /** The status with which the service answers. */
    int replay(String id) throws IOException, InterruptedException {
        return send(request("/v1/dead-events/" + id + ":replay")
                        .POST(BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(curriculum.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
