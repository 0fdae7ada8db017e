package org.skillway.skills.taxonomy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TaxonomyIT {

    private static final Map<String, Object> DISCOVERY = Map.of(
            "name",
            "Discovery",
            "description",
            "Finds out what a customer needs.",
            "behaviours",
            Map.of("0", "Pitches at once.", "3", "Asks open questions."),
            "aliases",
            List.of("needs analysis", "Bedarfsermittlung"),
            "externalIds",
            List.of(Map.of("scheme", "onet", "id", "2.B.1.a")));

    @Test
    void aSkillIsWrittenReadAndFound() {
        var company = new SkillsApi("taxonomy-crud");

        put(company.asHr(), "discovery", DISCOVERY).then().statusCode(201).header("ETag", "\"1\"");

        company.as(Role.LEARNER, "rosa")
                .get("/v1/skills/discovery")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kind", equalTo("skill"))
                .body("status", equalTo("active"))
                .body("behaviours.0", equalTo("Pitches at once."))
                .body("aliases", equalTo(List.of("Bedarfsermittlung", "needs analysis")))
                .body("externalIds[0].id", equalTo("2.B.1.a"));
        found(company, "query=BEDARFS").body("data.key", equalTo(List.of("discovery")));
        found(company, "externalId=onet:2.B.1.a").body("data.key", equalTo(List.of("discovery")));
        found(company, "externalId=onet:2.B").body("data", hasSize(0));
        found(company, "status=deprecated").body("data", hasSize(0));
        company.asHr().get("/v1/skills?externalId=nonsense").then().statusCode(400);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var company = new SkillsApi("taxonomy-etag");
        put(company.asHr(), "discovery", DISCOVERY).then().statusCode(201);
        var other = Map.of("name", "Discovery call", "behaviours", Map.of());

        put(company.asHr(), "discovery", other).then().statusCode(428);
        put(company.asHr().header("If-Match", "\"9\""), "discovery", other)
                .then()
                .statusCode(412);
        put(company.asHr().header("If-Match", "\"1\""), "discovery", DISCOVERY)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        put(company.asHr().header("If-Match", "\"1\""), "discovery", other)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        put(company.as(Role.LEARNER, "rosa"), "discovery", other).then().statusCode(403);
        new SkillsApi("taxonomy-other")
                .asHr()
                .get("/v1/skills/discovery")
                .then()
                .statusCode(404);
    }

    @Test
    void aDeprecatedSkillNamesItsReplacementAndNeverItself() {
        var company = new SkillsApi("taxonomy-deprecated");
        company.importSkills("old", "new");

        deprecate(company, "old", "nowhere").statusCode(422).body("errors[0].pointer", equalTo("/replacedBy"));
        deprecate(company, "old", "old").statusCode(422);
        deprecate(company, "old", "new").statusCode(200).body("replacedBy", equalTo("new"));
        deprecate(company, "new", "old")
                .statusCode(422)
                .body("errors.detail", hasItem(containsString("lead back to the skill itself")));
    }

    @Test
    void relationsAreWrittenAndReadFromBothEnds() {
        var company = new SkillsApi("taxonomy-relations");
        company.importSkills("negotiation", "listening", "asking");

        relate(
                        company,
                        "negotiation",
                        List.of(link("encompasses", "listening", 0.5), link("prerequisite", "asking", 1)))
                .statusCode(200)
                .header("ETag", "\"2\"");

        company.asHr()
                .get("/v1/skills/listening/relations")
                .then()
                .body("relations", hasSize(0))
                .body("inverse[0].skill", equalTo("negotiation"))
                .body("inverse[0].fraction", equalTo(0.5f));
        company.asHr()
                .body(Map.of("query", "{ skill(key: \"negotiation\") { name links { relations { kind skill } } } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.skill.links.relations.skill", equalTo(List.of("listening", "asking")));
        company.as(Role.ANALYST, "yuki")
                .body(Map.of("levels", Map.of("negotiation", 4)))
                .post("/v1/skills:propagate")
                .then()
                .statusCode(200)
                .body("find { it.skill == 'listening' }.level", equalTo(2.0f))
                .body("find { it.skill == 'listening' }.from", equalTo(List.of("negotiation")));
    }

    @Test
    void aCircleIsRefusedByItsName() {
        var company = new SkillsApi("taxonomy-circle");
        company.importSkills("a", "b", "c");
        relate(company, "a", List.of(link("part-of", "b", 1))).statusCode(200);
        relate(company, "b", List.of(link("part-of", "c", 1))).statusCode(200);

        relate(company, "c", List.of(link("related", "b", 1), link("part-of", "a", 1)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/relations/1"))
                .body("errors[0].detail", containsString("c → a → b → c"));
        relate(company, "c", List.of(link("prerequisite", "a", 1))).statusCode(200);
    }

    @Test
    void compositesThatAreReachedByEachOtherAreRefusedAlsoThroughEquals() {
        var company = new SkillsApi("taxonomy-composites");
        company.importSkills("a", "b", "c");
        relate(company, "b", List.of(link("equivalent", "c", 1))).statusCode(200);
        reachedBy(company, "a", "b").statusCode(200);

        reachedBy(company, "b", "a")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/criteria/of"))
                .body("errors[0].detail", containsString("a → b → a"));
        reachedBy(company, "c", "a").statusCode(422).body("errors[0].detail", containsString("a → c → b → a"));
        reachedBy(company, "a", "c").statusCode(200);
    }

    private static ValidatableResponse reachedBy(SkillsApi company, String skill, String part) {
        var path = "/v1/skills/" + skill + "/relations";
        var now = company.asHr().get(path);
        return company.asHr()
                .header("If-Match", now.header("ETag"))
                .body(Map.of("relations", List.of(), "criteria", Map.of("atLeast", 1, "of", List.of(part))))
                .put(path)
                .then();
    }

    @Test
    void nobodyHasAGroupAtALevel() {
        var company = new SkillsApi("taxonomy-group");
        company.importPeople(List.of(SkillsApi.row("rosa", "", "2026-01-05")));
        put(company.asHr(), "sales", Map.of("name", "Sales", "kind", "group", "behaviours", Map.of()))
                .then()
                .statusCode(201);

        company.publishMap("seller", List.of(SkillsApi.asks("sales", 2, 30)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/skills/0/skill")));
        var rosa = company.idOf("rosa");
        company.state(company.asHr(), rosa, "sales", 2, "manager-observation")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/skill")));
    }

    @Test
    void relationsKeepToTheirRules() {
        var company = new SkillsApi("taxonomy-relation-rules");
        company.importSkills("a", "b");

        relate(company, "a", List.of(link("part-of", "a", 1), link("part-of", "b", 0.5)))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/relations/0/to", "/relations/1/fraction")));
        relate(company, "a", List.of(link("part-of", "nowhere", 1)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/relations/0/to"));
        company.asHr()
                .header("If-Match", "\"1\"")
                .body(Map.of("relations", List.of(), "criteria", Map.of("atLeast", 2, "of", List.of("b", "b"))))
                .put("/v1/skills/a/relations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/criteria/atLeast"));
        company.asHr()
                .header("If-Match", "\"1\"")
                .body(Map.of("relations", List.of(), "criteria", Map.of("atLeast", 1, "of", List.of("b"))))
                .put("/v1/skills/a/relations")
                .then()
                .statusCode(200)
                .body("criteria.of", equalTo(List.of("b")));
    }

    private static Map<String, Object> link(String kind, String to, double fraction) {
        return Map.of("kind", kind, "to", to, "fraction", fraction);
    }

    private static ValidatableResponse relate(SkillsApi company, String skill, List<Map<String, Object>> links) {
        var version = company.asHr().get("/v1/skills/" + skill + "/relations").header("ETag");
        return company.asHr()
                .header("If-Match", version)
                .body(Map.of("relations", links))
                .put("/v1/skills/" + skill + "/relations")
                .then();
    }

    private static ValidatableResponse deprecate(SkillsApi company, String skill, String replacedBy) {
        return put(
                        company.asHr().header("If-Match", "\"1\""),
                        skill,
                        Map.of("name", skill, "behaviours", Map.of(), "status", "deprecated", "replacedBy", replacedBy))
                .then();
    }

    private static ValidatableResponse found(SkillsApi company, String filter) {
        return company.asHr().get("/v1/skills?" + filter).then().statusCode(200);
    }

    private static Response put(RequestSpecification by, String key, Map<String, Object> skill) {
        return by.body(skill).put("/v1/skills/" + key);
    }
}
