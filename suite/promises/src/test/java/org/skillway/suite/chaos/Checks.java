package org.skillway.suite.chaos;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skillway.suite.local.Member;

/** Modules with checks, and a workplace's callers who report what its people answered, as a learning platform does. */
final class Checks {

    private static final int MODULES = 6;
    private static final int OPTIONS = 4;

    private final Callers callers;
    private final Instant answeredAt;

    private Checks(Callers callers, Instant answeredAt) {
        this.callers = callers;
        this.answeredAt = answeredAt;
    }

    static Checks publish(SuiteUnderTest suite, Workplace workplace) throws InterruptedException {
        var callers =
                Callers.of(suite, Member.CURRICULUM, workplace.tenant(), "ld-admin integration", workplace.callers());
        callers.post(
                "/v1/modules:import",
                "application/json",
                IntStream.range(0, MODULES).mapToObj(Checks::module).collect(Collectors.joining(",", "[", "]")));
        return new Checks(callers, Instant.now());
    }

    /** Each builds on the one before, and two of them reach each level from the second. */
    private static String module(int n) {
        return """
                {"key": "listening-%d", "title": "Listening, part %d", "kind": "lesson", "level": %d, "minutes": 5,
                 "outcome": {"skill": "%s", "behaviour": "Repeats in own words what a caller asked for."},
                 "prerequisites": [%s], "items": [%s, %s]}""".formatted(
                        n,
                        n + 1,
                        2 + n / 2,
                        Workplace.SKILL,
                        n == 0 ? "" : "\"listening-" + (n - 1) + '"',
                        item(n, 0),
                        item(n, 1));
    }

    private static String item(int module, int n) {
        return """
                {"key": "%s", "prompt": "What did caller %d ask for?", "answer": 0, "difficultyLevel": %d,
                 "options": ["A refund", "A name", "An hour", "A place"]}""".formatted(key(module, n), n + 1, 2 + module / 2);
    }

    private static String key(int module, int item) {
        return "listening-" + module + '-' + item;
    }

    /** An answer to some check, three in four of them right; the source makes it recognisable in the table. */
    Reply answer(int caller, UUID person, String operation) throws InterruptedException {
        var chosen = Math.floorMod(operation.hashCode(), OPTIONS * MODULES * 2);
        var module = chosen / OPTIONS % MODULES;
        var json = """
                {"personId": "%s", "module": "listening-%d", "kind": "answered", "item": "%s", "response": %d,
                 "helpLevel": "none", "seconds": 20, "occurredAt": "%s", "source": "%s"}""".formatted(
                        person,
                        module,
                        key(module, chosen / OPTIONS / MODULES),
                        chosen % OPTIONS == OPTIONS - 1 ? 1 : 0,
                        answeredAt,
                        operation);
        return callers.ask(callers.request("/v1/activities", caller)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", operation)
                .POST(BodyPublishers.ofString(json))
                .build());
    }
}
