package org.skillway.skills;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** The service as its callers use it, over HTTP with a bearer token; a tenant keeps one test from another's people. */
public record SkillsApi(String tenant) {

    public static final String HEADER =
            "externalId,userName,displayName,email,managerExternalId,team,location,timeZone,startDate,endDate\n";

    public RequestSpecification as(String role, String userName) {
        // Encoded, the colon of people:import would be a path that no honest client sends.
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role, userName, tenant))
                .contentType("application/json");
    }

    public RequestSpecification asHr() {
        return as(Role.HR_ADMIN, "owen.fitzgerald");
    }

    /** One line of the people file, its user name being the external id. */
    public static String row(String externalId, String manager, String startDate) {
        return "%1$s,%1$s,Person %1$s,%1$s@quillmere.example,%2$s,support,Dublin,Europe/Dublin,%3$s,\n"
                .formatted(externalId, manager, startDate);
    }

    public ValidatableResponse importPeople(String csv) {
        return asHr().contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/v1/people:import")
                .then();
    }

    public ValidatableResponse importPeople(List<String> rows) {
        return importPeople(HEADER + String.join("", rows));
    }

    /** The id of a person who was imported before. */
    public String idOf(String externalId) {
        return asHr().get("/v1/people?externalId=" + externalId)
                .then()
                .extract()
                .path("data[0].personId");
    }

    public void importSkills(String... keys) {
        var skills = List.of(keys).stream()
                .map(key -> Map.of("key", key, "name", key, "behaviours", Map.of("3", "Does it alone.")))
                .toList();
        asHr().body(skills).post("/v1/skills:import").then().statusCode(200);
    }

    public static Map<String, Object> asks(String skill, int level, int byDay) {
        return Map.of("skill", skill, "level", level, "weight", 1.0, "byDay", byDay, "critical", false);
    }

    public ValidatableResponse publishMap(String role, List<Map<String, Object>> skills) {
        return asHr().body(Map.of("name", role, "family", "client-services", "skills", skills))
                .put("/v1/role-maps/" + role)
                .then();
    }

    public ValidatableResponse assign(String personId, String role, String from) {
        var version = asHr().get("/v1/people/" + personId + "/roles").header("ETag");
        return asHr().header("If-Match", version)
                .body(Map.of("assignments", List.of(Map.of("role", role, "weight", 1.0, "from", from))))
                .put("/v1/people/" + personId + "/roles")
                .then();
    }

    /** Has somebody state what they saw at work on so many days, the last of them today. */
    public void seen(RequestSpecification by, String personId, String skill, int level, int days) {
        var now = Instant.now();
        for (var day = days - 1; day >= 0; day--) {
            by.body(Map.of(
                            "skill",
                            skill,
                            "level",
                            level,
                            "kind",
                            "manager-observation",
                            "observedAt",
                            now.minus(Duration.ofDays(day)).toString()))
                    .post("/v1/people/" + personId + "/evidence")
                    .then()
                    .statusCode(201);
        }
    }

    public Response state(RequestSpecification by, String personId, String skill, int level, String kind) {
        return by.body(Map.of("skill", skill, "level", level, "kind", kind))
                .post("/v1/people/" + personId + "/evidence");
    }
}
