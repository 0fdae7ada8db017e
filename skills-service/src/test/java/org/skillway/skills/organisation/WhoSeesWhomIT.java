package org.skillway.skills.organisation;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** The director leads Grace, who leads Rosa; Marcus leads nobody of them. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class WhoSeesWhomIT {

    private final SkillsApi company = new SkillsApi("who-sees-whom");

    @BeforeEach
    void theCompany() {
        company.importPeople(List.of(
                row("director", "", "2015-01-01"),
                row("grace", "director", "2019-05-06"),
                row("rosa", "grace", "2024-02-05"),
                row("marcus", "director", "2021-11-08")));
    }

    @ParameterizedTest(name = "{1} as {0} asking for rosa{2}: {3}")
    @CsvSource({
        "manager,     grace,    '',       200",
        "manager,     director, '',       200",
        "manager,     marcus,   '',       404",
        "learner,     rosa,     '',       200",
        "learner,     grace,    '',       404",
        "hr-admin,    anybody,  '',       200",
        "ld-admin,    anybody,  '',       200",
        "integration, anybody,  '',       200",
        "analyst,     anybody,  '',       403",
        "auditor,     anybody,  '',       403",
        "manager,     director, /gaps,    200",
        "manager,     marcus,   /gaps,    404",
        "manager,     marcus,   /profile, 404",
        "manager,     marcus,   /roles,   404",
        "learner,     marcus,   /gaps,    404",
    })
    void whoMayReadAboutRosa(String role, String user, String what, int status) {
        company.as(role, user)
                .get("/v1/people/" + company.idOf("rosa") + what)
                .then()
                .statusCode(status);
    }

    @Test
    void whatIsNotForYouAnswersLikeWhatIsNotThere() {
        company.as(Role.MANAGER, "marcus")
                .get("/v1/people/" + company.idOf("rosa"))
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void aListHoldsOnlyWhomOneSees() {
        company.as(Role.MANAGER, "grace")
                .get("/v1/people")
                .then()
                .body("data.externalId", containsInAnyOrder("grace", "rosa"));
        company.as(Role.LEARNER, "rosa").get("/v1/people").then().body("data.externalId", containsInAnyOrder("rosa"));
    }

    @Test
    void pagesHoldEverybodyOnce() {
        var first = company.asHr()
                .get("/v1/people?limit=3")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var second = company.asHr().get("/v1/people?limit=3&cursor=" + first.getString("nextCursor"));

        second.then().body("data.size()", equalTo(1)).body("nextCursor", equalTo(null));
    }

    @Test
    void anotherTenantSeesNobody() {
        new SkillsApi("another-tenant")
                .asHr()
                .get("/v1/people/" + company.idOf("rosa"))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/people", "/v1/skills", "/v1/role-maps"})
    void withoutATokenThereIsNothing(String path) {
        RestAssured.get(path).then().statusCode(401);
    }

    @Test
    void readingAboutSomebodyElseIsOnRecord() {
        var rosa = company.idOf("rosa");
        company.as(Role.MANAGER, "grace").get("/v1/people/" + rosa + "/gaps");
        company.as(Role.MANAGER, "marcus").get("/v1/people/" + rosa + "/gaps");

        company.as(Role.AUDITOR, "helena")
                .get("/v1/audit?subject=person/" + rosa)
                .then()
                .statusCode(200)
                .body("data.findAll { it.actor == 'grace' }.action", hasItem("gap.read"))
                .body("data.findAll { it.actor == 'marcus' }.outcome", hasItem("denied"))
                .body("data.findAll { it.actor == 'rosa' }", equalTo(List.of()));
    }
}
