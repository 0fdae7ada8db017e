package org.skillway.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.local.Member;

/**
 * P3 for whoever reads: without PostgreSQL each service tells so at once, by REST and by GraphQL, wants no requests, and
 * takes them again soon after the database is back.
 */
@ExtendWith(SuiteUnderTest.Resolver.class)
class ScreensWithoutDatabaseIT {

    private static final Duration FAST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration BACK = Duration.ofSeconds(10);

    /** A service that waits for a connection tells so at its next look. */
    private static final Duration NOTICED = Duration.ofSeconds(15);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is read of a person, by REST and by GraphQL. */
    private record Screen(Member service, String path, String query) {}

    private static final List<Screen> SCREENS = List.of(
            new Screen(Member.SKILLS, "/v1/people/%s/profile", "{ person(id: \"%s\") { userName } }"),
            new Screen(Member.CURRICULUM, "/v1/people/%s/path", "{ learner(personId: \"%s\") { personId } }"),
            new Screen(Member.MENTOR, "/v1/needs?personId=%s", "{ needs(personId: \"%s\") { nextCursor } }"),
            new Screen(
                    Member.METRICS, "/v1/people/%s/observations", "{ observations(personId: \"%s\") { nextCursor } }"));

    @Test
    @Timeout(300)
    void eachServiceTellsReadersThatItIsAwayAndComesBack(SuiteUnderTest suite) throws Exception {
        var seed = Seed.of("ScreensWithoutDatabaseIT");
        var workplace = Workplace.open(suite, "screens-without-database", 1, 1);
        var readers = readers(suite, workplace);
        for (var reader : readers) {
            within(BACK.multipliedBy(6), reader::isServed);
        }

        suite.kill(Member.POSTGRES);
        // Its parts end once they notice that it is gone.
        within(LONGEST, () -> !readers.getFirst().isServed());
        var slowest = Duration.ZERO;
        for (var reader : readers) {
            slowest = longer(slowest, reader.assertRefused());
        }
        for (var reader : readers) {
            within(NOTICED, () -> reader.readiness() == 503);
        }
        for (var reader : readers) {
            slowest = longer(slowest, reader.assertRefused());
        }

        suite.restart(Member.POSTGRES);
        var back = within(BACK, () -> {
            for (var reader : readers) {
                if (!reader.isServed() || reader.readiness() != 200) {
                    return false;
                }
            }
            return true;
        });
        seed.say("slowest refusal %d ms; all served again after %d ms".formatted(slowest.toMillis(), back.toMillis()));
    }

    private static List<Reader> readers(SuiteUnderTest suite, Workplace workplace) {
        var readers = new ArrayList<Reader>();
        for (var screen : SCREENS) {
            readers.add(new Reader(
                    screen,
                    Callers.of(suite, screen.service(), workplace.tenant(), "hr-admin integration", 1),
                    workplace.people().getFirst(),
                    suite.stack().readiness(screen.service())));
        }
        return readers;
    }

    private record Reader(Screen screen, Callers callers, UUID person, URI ready) {

        boolean isServed() throws InterruptedException, JsonProcessingException {
            var answer = query();
            return path().status() == 200
                    && answer.status() == 200
                    && !JSON.readTree(answer.body()).has("errors");
        }

        /** How long the longer of its two refusals took. */
        Duration assertRefused() throws InterruptedException, JsonProcessingException {
            var path = path();
            assertThat(path.status()).as("%s: %s", screen, path.body()).isEqualTo(503);
            assertThat(path.header("Retry-After")).matches("\\d+");
            assertThat(path.header("Content-Type")).startsWith("application/problem+json");
            var query = query();
            assertThat(codes(JSON.readTree(query.body())))
                    .as("%s: %s", screen, query.body())
                    .containsOnly("UNAVAILABLE");
            var took = longer(path.took(), query.took());
            assertThat(took).as(screen.toString()).isLessThan(FAST);
            return took;
        }

        private static List<String> codes(JsonNode answer) {
            return answer.required("errors").findValuesAsText("code");
        }

        private Reply path() throws InterruptedException {
            return callers.ask(
                    callers.request(screen.path().formatted(person), 0).GET().build());
        }

        private Reply query() throws InterruptedException {
            var body = JSON.createObjectNode().put("query", screen.query().formatted(person));
            return callers.ask(callers.request("/graphql", 0)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body.toString()))
                    .build());
        }

        int readiness() throws InterruptedException, IOException {
            try (var http = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(ready).timeout(BACK).build();
                return http.send(request, BodyHandlers.discarding()).statusCode();
            }
        }
    }

    private interface Condition {
        boolean holds() throws InterruptedException, IOException;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** How long it took. */
    private static Duration within(Duration limit, Condition condition) throws InterruptedException, IOException {
        var began = System.nanoTime();
        while (!condition.holds()) {
            assertThat(since(began)).isLessThan(limit);
            Thread.sleep(50);
        }
        assertThat(since(began)).isLessThan(limit);
        return since(began);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
