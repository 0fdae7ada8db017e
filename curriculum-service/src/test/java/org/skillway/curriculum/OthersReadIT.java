package org.skillway.curriculum;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/**
 * What anybody else reads about a learner says neither how long things take them nor how sure they were: of two who differ in
 * nothing else, in two companies, everything that can be read is the same.
 */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OthersReadIT {

    private static final String SAME = "sam.same";
    private static final String SKILL = "product-knowledge";
    private static final String BEGUN = "empathy-first-minute";
    private static final String WRONG = "product-limits-scenario";
    private static final Path API = Path.of(System.getProperty("skillway.root", ".."), "docs", "api");

    private static final Map<String, String> OTHERS = Map.of(
            Role.MENTOR, "mona.mentor",
            Role.MANAGER, "rosa.lind",
            Role.LD_ADMIN, "maya.ld",
            Role.HR_ADMIN, "hanna.hr",
            Role.INTEGRATION, "hris");

    /** What a GraphQL query asks for besides the person. */
    private static final Map<String, String> ALSO = Map.of(
            "refresher", ", skill: \"" + SKILL + "\", minutes: 3",
            "takenModule", ", key: \"" + BEGUN + "\"",
            "session", ", minutes: 12",
            "nextStep", ", minutes: 4",
            "whatIf", ", minutesPerWeek: 300");

    /** The days of reviews hang on the id: of this one a forecast once told that a mistake was made with confidence. */
    private final UUID person = new UUID(7, 0);

    private final UUID rosa = UUID.randomUUID();

    @Test
    void ofTwoWhoDifferInPaceAndConfidenceOthersReadTheSame() {
        try (var usual = LearnerFixture.companyWithModules("others-usual");
                var quick = LearnerFixture.companyWithModules("others-quick")) {
            learns(usual, 1.0, Map.of());
            learns(quick, 0.5, Map.of("confidence", 0.9));

            String own = "/v1/people/" + person + "/session?minutes=12";
            assertThat(read(usual, Role.LEARNER, SAME, own))
                    .as("what the learners read themselves")
                    .isNotEqualTo(read(quick, Role.LEARNER, SAME, own));
            OTHERS.forEach((role, user) -> assertThat(read(usual, role, user, "/v1/people/" + person + "/path"))
                    .startsWith(role.equals(Role.MENTOR) ? "404" : "200"));
            // Reminders are planned a moment later.
            await().atMost(Duration.ofMinutes(5))
                    .untilAsserted(() -> assertThat(differing(usual, quick)).isEmpty());
        }
    }

    private List<String> differing(LearnerFixture usual, LearnerFixture quick) {
        List<String> differing = new ArrayList<>();
        OTHERS.forEach((role, user) -> {
            all().forEach(path -> differs(read(usual, role, user, path), read(quick, role, user, path))
                    .forEach(how -> differing.add(role + " GET " + path + how)));
            queries()
                    .forEach(query -> differs(ask(usual, role, user, query), ask(quick, role, user, query))
                            .forEach(how -> differing.add(role + " " + query + how)));
        });
        return differing;
    }

    /** In minutes of which half is a whole number, and so many a week that all of a path is for this one. */
    private void learns(LearnerFixture company, double pace, Map<String, Object> more) {
        var modules = Company.modules();
        for (JsonNode module : modules) {
            ((ObjectNode) module).put("minutes", (module.get("minutes").asInt() + 1) / 2 * 2);
        }
        as(Role.LD_ADMIN, "author", company.tenant)
                .body(modules.toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200);
        company.others.roleAsks("support", 1, Company.roleMap("support"));
        company.others.personIs(rosa, "rosa.lind");
        company.others.personIs(person, SAME, rosa);
        await().untilAsserted(() -> company.mastery(SAME, person).statusCode(200));
        as(Role.LEARNER, SAME, company.tenant)
                .body(Map.of("chosen", pace))
                .put("/v1/people/" + person + "/pace")
                .then()
                .statusCode(200);
        as(Role.LD_ADMIN, "maya.ld", company.tenant)
                .body(Map.of("minutesPerWeek", 600, "slots", List.of(Map.of("moment", "any", "minutes", 60))))
                .put("/v1/people/" + person + "/time-budget")
                .then()
                .statusCode(200);
        as(Role.LEARNER, SAME, company.tenant)
                .body(Map.of(
                        "slots", List.of(Map.of("moment", "shift", "when", "before", "minutes", 5, "days", List.of()))))
                .put("/v1/people/" + person + "/slots")
                .then()
                .statusCode(200);
        company.others.personHolds(person, "support", "2026-11-02");
        await().untilAsserted(() -> company.nextStep(SAME, person).body("outcome", equalTo("under-way")));
        does(company, WRONG, "answered", Map.of("item", WRONG + "-1", "response", wrong()), more);
        does(company, BEGUN, "started", Map.of(), Map.of());
    }

    private static int wrong() {
        return Company.option(WRONG, WRONG + "-1", false);
    }

    private void does(
            LearnerFixture company, String module, String kind, Map<String, Object> what, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(what);
        all.putAll(more);
        all.put("occurredAt", Instant.now().toString());
        company.does(SAME, LearnerFixture.activity(person, module, kind, all)).statusCode(201);
    }

    /** Everything there is to read about a person, and what minutes could be tried out by. */
    private List<String> all() {
        String about = "/v1/people/" + person;
        Stream<String> tried = IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(minutes -> Stream.of(
                        about + "/next-step?minutes=" + minutes,
                        about + "/session?minutes=" + (minutes + 2),
                        about + "/refreshers?skill=" + SKILL + "&minutes=" + minutes,
                        about + "/path/forecast?minutes=" + minutes * 10));
        return Stream.concat(templates().map(each -> each.replace("{id}", person.toString())), tried)
                .toList();
    }

    private static Stream<String> templates() {
        return Pattern.compile("(?m)^  (/v1/people/\\{id}\\S*):\n(?=(?:    .*\n)*?    get:)")
                .matcher(text("curriculum.openapi.yaml"))
                .results()
                .map(found -> found.group(1).replace("{key}", BEGUN).replace("{testOutId}", new UUID(0, 7).toString()));
    }

    private List<String> queries() {
        String schema = text("curriculum.graphql");
        return Pattern.compile("(?ms)^  (\\w+)\\((.*?)\\): \\[?(\\w+)")
                .matcher(schema.substring(schema.indexOf("type Query {")))
                .results()
                .filter(query -> query.group(2).contains("personId"))
                .map(query -> "{ " + query.group(1) + "(personId: \"" + person + "\""
                        + ALSO.getOrDefault(query.group(1), "") + ")" + fields(schema, query.group(3)) + " }")
                .toList();
    }

    /** All of a type, down to what has no fields. */
    private static String fields(String schema, String type) {
        var body = Pattern.compile("(?ms)^type " + type + " \\{\n(.*?)^}").matcher(schema);
        return !body.find()
                ? ""
                : Pattern.compile("(?m)^  (\\w+): \\[?(\\w+)")
                        .matcher(body.group(1))
                        .results()
                        .map(field -> field.group(1) + fields(schema, field.group(2)))
                        .collect(joining(" ", " { ", " }"));
    }

    private static String text(String file) {
        try {
            return Files.readString(API.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(LearnerFixture company, String role, String user, String path) {
        return plain(as(role, user, company.tenant).get(path));
    }

    private static String ask(LearnerFixture company, String role, String user, String query) {
        return plain(as(role, user, company.tenant).body(Map.of("query", query)).post("/graphql"));
    }

    /** Without what is new each time: ids, moments, editions, and what fades with each of these. */
    private static String plain(Response answer) {
        assertThat(answer.statusCode()).isIn(200, 400, 403, 404);
        String text = answer.statusCode() + " " + answer.asString();
        assertThat(text).doesNotContain("InvalidSyntax", "ValidationError");
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "MOMENT")
                .replaceAll("(\"catalogueEdition\":)\\d+", "$1EDITION")
                .replaceAll("(\\.\\d{4})\\d+", "$1");
    }

    /** Where two answers part, or nothing. */
    private static Stream<String> differs(String one, String other) {
        if (Objects.equals(one, other)) {
            return Stream.empty();
        }
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 80);
        return Stream.of(": " + part(one, from) + " | " + part(other, from));
    }

    private static String part(String text, int from) {
        return text.substring(Math.min(from, text.length()), Math.min(from + 160, text.length()));
    }
}
