package org.skillway.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** What was answered at a time is what a read as of that time answers, whatever happened since. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AsOfLawsIT {

    private static final int STEPS = 19;
    private static final List<String> SKILLS = List.of("billing", "empathy", "coaching");

    /** What says at which time an answer was given, and so differs between two answers that are alike. */
    private static final Set<String> TIMES = Set.of("asOf", "knownAt", "nextCursor");

    /** By instant, of whatever is told of people, roles and maps. */
    private static final List<String> READS = List.of(
            "/v1/people/{rosa}/attestations",
            "/v1/people/{rosa}/confidence",
            "/v1/people/{rosa}/evidence",
            "/v1/people/{rosa}/judgments",
            "/v1/people/{rosa}/leaves",
            "/v1/people/{rosa}/profile",
            "/v1/people/{rosa}/gaps",
            "/v1/people/{rosa}/readiness",
            "/v1/people/{rosa}/roles",
            "/v1/roles/lead/bench",
            "/v1/role-families/client-services/pipeline",
            "/v1/skill-risks",
            "/v1/role-priorities",
            "/v1/skills/billing/coverage",
            "/v1/skills/billing/relations",
            "/v1/role-maps",
            "/v1/role-maps/lead",
            "/v1/roles/support/next",
            "/v1/roles/support/impact",
            "/v1/roles/support/impact/history",
            "/v1/roles/lead/promotion-rule",
            "/v1/decider-reviews");

    /** By day. */
    private static final List<String> DAYS = List.of(
            "/v1/people/{rosa}/leadership-signal",
            "/v1/people/{rosa}/manager-line",
            "/v1/locations",
            "/v1/locations/dublin",
            "/v1/teams",
            "/v1/teams/support");

    @FunctionalInterface
    private interface Step {
        void take(Random random);
    }

    private final ObjectMapper json = new ObjectMapper();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final SkillsApi company = new SkillsApi("as-of-" + UUID.randomUUID());
    private final List<String> leaves = new ArrayList<>();
    private final List<Step> steps = List.of(
            this::attests,
            this::isSure,
            this::observes,
            this::uses,
            this::relates,
            this::assigns,
            this::drawsTheLattice,
            this::publishes,
            this::statesAStake,
            this::rules,
            this::plansLeave,
            this::withdrawsLeave,
            this::movesTheOffice,
            this::renamesTheTeam,
            this::putsForward,
            this::signs);
    private String rosa = "";
    private String open = "";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void readsOfThePastAnswerWhatWasAnsweredThen(long seed) {
        foundTheCompany();
        var random = new Random(seed);
        var answered = new LinkedHashMap<Instant, Map<String, String>>();
        for (var step = 0; step < STEPS; step++) {
            steps.get(step < steps.size() ? step : random.nextInt(steps.size())).take(random);
            answered.put(Instant.now(), answers("", ""));
        }

        answered.forEach((then, answers) -> assertThat(
                        answers("?asOf=" + then + "&knownAt=" + then, "?asOf=" + today + "&knownAt=" + then))
                .as("as of %s", then)
                .isEqualTo(answers));
    }

    @Test
    void theFutureAndNonsenseAreRefused() {
        foundTheCompany();
        refuses(READS, "2999-01-01T00:00:00Z", "-99999-01-01T00:00:00Z");
        refuses(DAYS, "2999-01-01", "1899-12-31");
    }

    private void refuses(List<String> reads, String... times) {
        reads.forEach(read -> {
            var path = read.replace("{rosa}", rosa);
            for (var wrong : times) {
                company.asHr().get(path + "?asOf=" + wrong).then().statusCode(400);
            }
            company.asHr().get(path + "?knownAt=2999-01-01T00:00:00Z").then().statusCode(400);
            company.asHr().get(path + "?knownAt=-99999-01-01T00:00:00Z").then().statusCode(400);
            company.asHr().get(path + "?asOf=yesterday").then().statusCode(400).body("code", equalTo("WRONG_TYPE"));
        });
    }

    private void foundTheCompany() {
        company.importPeople(List.of(
                row("owen.fitzgerald", "", "2019-05-06"),
                row("grace", "owen.fitzgerald", "2019-05-06"),
                row("rosa", "grace", "2024-02-05"),
                row("miguel", "grace", "2024-02-05")));
        company.importSkills(SKILLS.toArray(String[]::new));
        company.publishMap("support", List.of(asks("billing", 2, 30), asks("empathy", 3, 60)));
        company.publishMap("lead", List.of(asks("coaching", 3, 30)));
        rosa = company.idOf("rosa");
    }

    private Map<String, String> answers(String byInstant, String byDay) {
        var answers = new LinkedHashMap<String, String>();
        READS.forEach(read -> answers.put(read, answer(read + byInstant)));
        DAYS.forEach(read -> answers.put(read, answer(read + byDay)));
        return answers;
    }

    private String answer(String read) {
        var answer = company.asHr().get(read.replace("{rosa}", rosa));
        return answer.statusCode() == 200 ? plain(answer.asString()) : "" + answer.statusCode();
    }

    /** Without the times of the answer, and numbers to what a day of the same evidence may move them. */
    private String plain(String answer) {
        try {
            return plain(json.readTree(answer)).toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer, e);
        }
    }

    private JsonNode plain(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.remove(TIMES);
                object.fieldNames().forEachRemaining(name -> object.set(name, plain(object.get(name))));
                yield object;
            }
            case ArrayNode array -> {
                for (var place = 0; place < array.size(); place++) {
                    array.set(place, plain(array.get(place)));
                }
                yield array;
            }
            default ->
                node.isDouble() ? json.getNodeFactory().numberNode(Math.round(node.asDouble() * 1e6) / 1e6) : node;
        };
    }

    private void attests(Random random) {
        grace().body(Map.of("skill", skill(random), "level", random.nextInt(6), "reason", "Seen."))
                .post(aboutRosa("attestations"))
                .then()
                .statusCode(201);
    }

    private void relates(Random random) {
        var path = "/v1/skills/" + SKILLS.getFirst() + "/relations";
        company.asHr()
                .header("If-Match", company.asHr().get(path).header("ETag"))
                .body(Map.of(
                        "relations",
                        List.of(Map.of("kind", "equivalent", "to", SKILLS.get(1 + random.nextInt(SKILLS.size() - 1))))))
                .put(path)
                .then()
                .statusCode(200);
    }

    private void isSure(Random random) {
        (random.nextBoolean() ? grace() : company.as(Role.LEARNER, "rosa"))
                .body(Map.of("skill", skill(random), "level", random.nextInt(6)))
                .post(aboutRosa("confidence"))
                .then()
                .statusCode(201);
    }

    private void observes(Random random) {
        company.state(grace(), rosa, skill(random), random.nextInt(6), "manager-observation")
                .then()
                .statusCode(201);
    }

    private void uses(Random random) {
        grace().body(Map.of("skill", skill(random)))
                .post(aboutRosa("uses"))
                .then()
                .statusCode(201);
    }

    private void assigns(Random random) {
        var from = today.plusDays(60L * (random.nextInt(3) - 1));
        company.assign(rosa, random.nextInt(3) == 0 ? "lead" : "support", from.toString())
                .statusCode(200);
    }

    private void drawsTheLattice(Random random) {
        put("/v1/roles/support/next", Map.of("next", random.nextInt(3) == 0 ? List.of() : List.of("lead")));
    }

    private void publishes(Random random) {
        put(
                "/v1/role-maps/lead",
                Map.of(
                        "name",
                        "Lead",
                        "family",
                        "client-services",
                        "skills",
                        List.of(asks("coaching", 1 + random.nextInt(5), 30))));
    }

    private void statesAStake(Random random) {
        put(
                "/v1/roles/support/impact",
                Map.of("amount", 1 + random.nextInt(9_000), "currency", "EUR", "reason", "As counted."));
    }

    private void rules(Random random) {
        put("/v1/roles/lead/promotion-rule", Map.of("secondSigner", random.nextBoolean()));
    }

    private void plansLeave(Random random) {
        var from = today.plusDays(10L * leaves.size());
        leaves.add(company.asHr()
                .body(Map.of(
                        "from",
                        from.toString(),
                        "to",
                        from.plusDays(random.nextInt(9)).toString(),
                        "kind",
                        "planned"))
                .post(aboutRosa("leaves"))
                .then()
                .statusCode(201)
                .extract()
                .path("leaveId"));
    }

    private void withdrawsLeave(Random random) {
        if (!leaves.isEmpty()) {
            var leave = leaves.get(random.nextInt(leaves.size()));
            company.asHr().delete(aboutRosa("leaves") + "/" + leave);
        }
    }

    private void movesTheOffice(Random random) {
        put(
                "/v1/locations/dublin",
                Map.of(
                        "name",
                        "Dublin " + random.nextInt(9),
                        "timeZone",
                        "Europe/Dublin",
                        "from",
                        today.minusDays(random.nextInt(9)).toString()));
    }

    private void renamesTheTeam(Random random) {
        put(
                "/v1/teams/support",
                Map.of(
                        "name",
                        "Support " + random.nextInt(9),
                        "from",
                        today.minusDays(random.nextInt(9)).toString()));
    }

    private void putsForward(Random random) {
        var opened =
                grace().body(Map.of("role", "lead", "reason", "Ready for it.")).post(aboutRosa("promotions"));
        // One at a time, which others hold to.
        if (opened.statusCode() == 201) {
            open = opened.path("judgmentId");
        }
    }

    private void signs(Random random) {
        var verdict = Map.of("verdict", random.nextBoolean() ? "approve" : "decline", "reason", "As I saw it.");
        (random.nextBoolean() ? company.asHr() : grace()).body(verdict).post("/v1/judgments/" + open + "/signatures");
    }

    private void put(String path, Map<String, Object> body) {
        var before = company.asHr().get(path);
        var tag = before.header("ETag");
        var request = company.asHr().body(body);
        (tag == null || tag.equals("\"0\"") ? request : request.header("If-Match", tag))
                .put(path)
                .then()
                .statusCode(200);
    }

    private String aboutRosa(String what) {
        return "/v1/people/" + rosa + "/" + what;
    }

    private static String skill(Random random) {
        return SKILLS.get(random.nextInt(SKILLS.size()));
    }

    private RequestSpecification grace() {
        return company.as(Role.MANAGER, "grace");
    }
}
