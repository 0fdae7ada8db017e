package org.skillway.skills.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** What relations said at a time is what a read as of that time has, and so is what followed from them. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RelationsOverTimeIT {

    private static final List<String> SKILLS = List.of("empathy", "compassion", "listening", "speech");
    private static final int STEPS = 10;

    private final SkillsApi company = new SkillsApi("relations-" + UUID.randomUUID());

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void readsOfThePastAreAFoldOfWhatWasSaid(long seed) {
        var rosa = rosaWhoIsSeenToBeCompassionate();
        var random = new Random(seed);
        var answered = new LinkedHashMap<Instant, List<String>>();
        answered.put(Instant.now(), answers(rosa, ""));
        relate("empathy", List.of(relation("equivalent", "compassion", 1)));
        answered.put(Instant.now(), answers(rosa, ""));
        for (var step = 0; step < STEPS; step++) {
            say(random);
            answered.put(Instant.now(), answers(rosa, ""));
        }
        merge("speech", "listening");
        answered.put(Instant.now(), answers(rosa, ""));
        say(random);

        answered.forEach((then, answers) -> assertThat(answers(rosa, "?asOf=" + then + "&knownAt=" + then))
                .as("as of %s", then)
                .isEqualTo(answers));
        assertThat(answered.values().stream().distinct()).hasSizeGreaterThan(STEPS / 2);
        assertThat(answered.values()).anyMatch(answers -> answers.get(3).contains("compassion"));
    }

    @Test
    void whatFollowedThenIsSaidOfThenAndPlannedForNow() {
        var rosa = rosaWhoIsSeenToBeCompassionate();
        company.assign(rosa, "lead", "2026-11-02").statusCode(200);
        var before = Instant.now();
        relate("empathy", List.of(relation("equivalent", "compassion", 1)));
        var related = Instant.now();

        gap(rosa, "").body("inferred.by", equalTo("equivalent")).body("inferred.from", contains("compassion"));
        forecast(rosa, "")
                .body("blocking.find { it.skill == 'empathy' }.inferred.from", contains("compassion"))
                .body("plan.findAll { it.skill == 'empathy' }[0].kind", equalTo("check"))
                .body(
                        "plan.findAll { it.skill == 'empathy' }[0].reason",
                        containsString("compassion is the same skill"))
                .body("plan.findAll { it.skill == 'empathy' }.size()", equalTo(5));
        var counted = probability(rosa, "");
        relate("empathy", List.of());

        gap(rosa, "").body("inferred", nullValue());
        gap(rosa, "&asOf=" + related).body("inferred.from", contains("compassion"));
        gap(rosa, "&asOf=" + before).body("inferred", nullValue());
        forecast(rosa, "&asOf=" + related).body("plan.findAll { it.skill == 'empathy' }[0].kind", equalTo("check"));
        forecast(rosa, "")
                .body("blocking.inferred", hasSize(1))
                .body("blocking[0].inferred", nullValue())
                .body("plan.findAll { it.skill == 'empathy' }[0].kind", equalTo("module"));
        // It is said, and counted nowhere.
        assertThat(probability(rosa, "")).isEqualTo(counted);
        company.as(Role.LEARNER, "rosa")
                .body(Map.of("kind", "gap", "skill", "empathy", "day", 90, "asOf", related.toString()))
                .post("/v1/people/" + rosa + "/findings")
                .then()
                .statusCode(201)
                .body("result.inferred.from", contains("compassion"));
        company.as(Role.LEARNER, "rosa")
                .body(Map.of(
                        "query",
                        "{ skill(key: \"empathy\") { links(asOf: \"" + related
                                + "\") { relations { kind skill } } } }"))
                .post("/graphql")
                .then()
                .body("errors", nullValue())
                .body("data.skill.links.relations.skill", contains("compassion"));
        company.asHr()
                .get("/v1/skills/empathy/relations?asOf=2999-01-01T00:00:00Z")
                .then()
                .statusCode(400);
    }

    /** A replica whose clock is an hour ahead took the relations away. */
    @Test
    void whatIsSaidAgainBeginsWhenItEndedByTheClockThatIsAhead() throws SQLException {
        company.importSkills(SKILLS.toArray(String[]::new));
        var related = List.of(relation("equivalent", "compassion", 1));
        relate("empathy", related);
        relate("empathy", List.of());
        try (var owner = Database.asOwner(company.tenant());
                var ahead = owner.createStatement()) {
            for (var table : List.of("skill_relation_period", "skill_criteria_period")) {
                ahead.executeUpdate("update " + table + " set valid_until = now() + interval '1 hour' where tenant = '"
                        + company.tenant() + "' and valid_until is not null");
                ahead.executeUpdate(
                        "update " + table + " set valid_from = now() + interval '59 minutes' where tenant = '"
                                + company.tenant() + "' and valid_until is null");
            }
        }
        relate("empathy", related);
        relate("empathy", List.of());

        assertThat(overlapping("skill_relation_period", "from_skill, kind, to_skill"))
                .isZero();
        assertThat(overlapping("skill_criteria_period", "skill")).isZero();
    }

    private long overlapping(String table, String key) throws SQLException {
        try (var owner = Database.asOwner(company.tenant());
                var statement =
                        owner.prepareStatement("select count(*) from (select *, lag(valid_until) over (partition by "
                                + key + " order by period_id) as before from " + table
                                + " where tenant = ?) p where p.valid_from < p.before")) {
            statement.setString(1, company.tenant());
            try (var counted = statement.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }

    private String rosaWhoIsSeenToBeCompassionate() {
        company.importPeople(List.of(row("grace", "", "2019-05-06"), row("rosa", "grace", "2024-02-05")));
        company.importSkills(SKILLS.toArray(String[]::new));
        company.publishMap("lead", List.of(asks("empathy", 2, 30)));
        var rosa = company.idOf("rosa");
        company.seen(company.as(Role.MANAGER, "grace"), rosa, "compassion", 5, 4);
        return rosa;
    }

    /** Relations of one skill anew, to those after it, so that there is no circle; or none. */
    private void say(Random random) {
        var from = random.nextInt(SKILLS.size() - 1);
        var relations = new ArrayList<Map<String, Object>>();
        for (var to = from + 1; to < SKILLS.size(); to++) {
            switch (random.nextInt(4)) {
                case 0 -> relations.add(relation("encompasses", SKILLS.get(to), (1 + random.nextInt(3)) / 4.0));
                case 1 -> relations.add(relation("part-of", SKILLS.get(to), 1));
                case 2 -> relations.add(relation("equivalent", SKILLS.get(to), 1));
                default -> {}
            }
        }
        relate(SKILLS.get(from), relations);
    }

    private static Map<String, Object> relation(String kind, String to, double fraction) {
        return Map.of("kind", kind, "to", to, "fraction", fraction);
    }

    /** A refused circle is an answer too: nothing has changed then. */
    private void relate(String skill, List<Map<String, Object>> relations) {
        var path = "/v1/skills/" + skill + "/relations";
        var body = new LinkedHashMap<String, Object>(Map.of("relations", relations));
        if (skill.equals("empathy") && relations.isEmpty()) {
            body.put("criteria", Map.of("atLeast", 1, "of", List.of("listening")));
        }
        var code = company.asHr()
                .header("If-Match", company.asHr().get(path).header("ETag"))
                .body(body)
                .put(path)
                .statusCode();
        assertThat(code).isIn(200, 412, 422);
    }

    private void merge(String from, String into) {
        company.asHr()
                .body(Map.of("from", from, "into", into, "reason", "The same."))
                .post("/v1/skill-merges")
                .then()
                .statusCode(201);
    }

    /** Relations of those that are not merged, and the gaps against a role, without the times at which they were asked for. */
    private List<String> answers(String rosa, String time) {
        var answers = new ArrayList<String>();
        for (var skill : SKILLS.subList(0, 3)) {
            answers.add(company.asHr()
                    .get("/v1/skills/" + skill + "/relations" + time)
                    .asString());
        }
        var gaps = company.asHr()
                .get("/v1/people/" + rosa + "/gaps" + (time.isEmpty() ? "?" : time + "&") + "role=lead")
                .jsonPath();
        answers.add(gaps.getString("gaps.inferred"));
        answers.add(gaps.getString("gaps.settledBy"));
        return answers;
    }

    private ValidatableResponse gap(String person, String more) {
        return company.asHr()
                .get("/v1/people/" + person + "/gaps?day=90" + more)
                .then()
                .statusCode(200)
                .rootPath("gaps[0]");
    }

    private ValidatableResponse forecast(String person, String more) {
        return company.asHr()
                .get("/v1/people/" + person + "/readiness?role=lead" + more)
                .then()
                .statusCode(200)
                .rootPath("forecasts[0]");
    }

    private double probability(String person, String more) {
        return company.asHr()
                .get("/v1/people/" + person + "/readiness?role=lead" + more)
                .jsonPath()
                .getDouble("forecasts[0].probabilityNow");
    }
}
