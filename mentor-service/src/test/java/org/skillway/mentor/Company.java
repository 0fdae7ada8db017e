package org.skillway.mentor;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** A small company of its own for one test: nobody else's rows are in its tenant. */
public final class Company {

    /** Who may see everybody; needs no entry in the directory. */
    public static final String ADMIN = "ada.admin";

    private final String tenant = "company-" + UUID.randomUUID();

    public final SkillsService skills = new SkillsService(tenant);
    public final CurriculumService curriculum = new CurriculumService(tenant);
    public final UUID boss = skills.hires("bo.boss", null);
    public final UUID lena = skills.hires("lena.learner", boss);
    public final UUID mia = skills.hires("mia.mentor", boss);
    public final UUID max = skills.hires("max.mentor", null);

    public String tenant() {
        return tenant;
    }

    public Company() {
        // Each person's events come in order, different people's do not.
        for (var person : new UUID[] {boss, lena, mia, max}) {
            await().untilAsserted(() -> as(Role.LD_ADMIN, ADMIN)
                    .get("/v1/needs?personId=" + person)
                    .then()
                    .statusCode(200));
        }
    }

    public RequestSpecification as(String role, String userName) {
        return given().auth().oauth2(Tokens.of(role, userName, tenant)).contentType("application/json");
    }

    /** The answer to an offer to mentor in discovery. */
    public ValidatableResponse offers(
            String role, String userName, UUID mentor, String body, @Nullable String ifMatch) {
        var request = as(role, userName).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/people/" + mentor + "/mentoring")
                .then();
    }

    /** Lets a gap grow until a need is open, and returns its id. */
    public String needIn(String skill, UUID learner) {
        skills.gapChanged(learner, skill, 3, 1.2);
        return await().until(() -> openNeed(skill, learner), id -> id != null);
    }

    public @Nullable String openNeed(String skill, UUID learner) {
        return as(Role.LD_ADMIN, ADMIN)
                .get("/v1/needs?open=true&personId=" + learner)
                .jsonPath()
                .getString("data.find { it.skill == '" + skill + "' }?.needId");
    }

    /** How often the audit log names this action with this outcome about the subject. */
    public long audited(String action, String outcome, String subject) {
        return as(Role.AUDITOR, "otto.auditor")
                .get("/v1/audit?limit=100&subject=" + subject)
                .then()
                .body("nextCursor", equalTo(null))
                .extract()
                .jsonPath()
                .getList("data.findAll { it.action == '" + action + "' && it.outcome == '" + outcome + "' }")
                .size();
    }

    /** An offer to mentor in one skill as a peer and expert, on weekdays in Berlin. */
    public static String offer(String skill, double strength, int capacity) {
        return """
            {"offers": [{"skill": "%s", "strength": %s}], "types": ["peer", "expert"],
             "challengeTypes": ["confidence"], "meetingModes": ["video"], "capacity": %d,
             "availability": [{"day": "MONDAY", "from": "09:00", "to": "11:00"}], "timeZone": "Europe/Berlin"}""".formatted(skill, strength, capacity);
    }
}
