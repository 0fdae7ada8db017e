package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** A learner asks for a refresher and takes it. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PullIT {

    private static final String LEARNER = "noah.becker";
    private static final String REFRESHER = "refund-refresher";

    @Test
    void whatALearnerAsksForComesNextAndCountsWhenTaken() {
        try (var company = LearnerFixture.companyWithModules("pull-taken")) {
            UUID noah = company.hired(LEARNER, "support");
            look(company, noah, "skill=refund-handling&minutes=5")
                    .body("module", equalTo(REFRESHER))
                    .body("step", nullValue());

            pull(company, noah, Map.of("skill", "refund-handling", "minutes", 5))
                    .statusCode(201)
                    .body("module", equalTo(REFRESHER))
                    .body("step.reason", equalTo("You asked for it."))
                    .body("step.inserted", equalTo("refresher"))
                    .body("step.driftId", nullValue());
            company.nextStep(LEARNER, noah).body("next.module", equalTo(REFRESHER));
            pull(company, noah, Map.of("module", "refund-rules", "minutes", 5))
                    .statusCode(409)
                    .body("detail", containsString("on your path already"));

            company.answers(LEARNER, noah, REFRESHER, Company.items(REFRESHER).getFirst(), true)
                    .statusCode(201);
            path(company, noah).body("steps.module", not(hasItem(REFRESHER)));

            pull(company, noah, Map.of("module", REFRESHER, "minutes", 5)).statusCode(201);
            as(Role.LEARNER, LEARNER, company.tenant)
                    .delete("/v1/people/" + noah + "/refreshers/" + REFRESHER)
                    .then()
                    .statusCode(204);
            path(company, noah).body("steps.module", not(hasItem(REFRESHER)));
            as(Role.LEARNER, LEARNER, company.tenant)
                    .get("/v1/people/" + noah + "/path/decisions")
                    .then()
                    .body("data.causeReason", hasItem("asked for " + REFRESHER));
            assertThat(company.others.toldAbout(noah))
                    .anySatisfy(told -> assertThat(told.payload())
                            .contains("\"cause\":\"wish\"", "asked for " + REFRESHER, "\"inserted\":[{\"module\""));
        }
    }

    @Test
    void whoGetsNoneReadsWhyAndNobodyAsksForAnother() {
        try (var company = LearnerFixture.companyWithModules("pull-none")) {
            UUID rosa = UUID.randomUUID();
            company.others.personIs(rosa, "rosa.lind");
            UUID noah = company.hired(LEARNER, "support", rosa);

            look(company, noah, "skill=juggling")
                    .body("module", nullValue())
                    .body("answer", containsString("juggling"));
            pull(company, noah, Map.of("skill", "refund-handling", "minutes", 1))
                    .statusCode(422)
                    .body("detail", containsString("takes 2 minutes, and you have 1"));
            pull(company, noah, Map.of("module", "no-such-module", "minutes", 5))
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/module")));
            pull(company, noah, Map.of("minutes", 5))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/skill")));
            pull(company, noah, Map.of("skill", "refund-handling", "minutes", 0))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/minutes")));
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .body(Map.of("skill", "refund-handling", "minutes", 5))
                    .post("/v1/people/" + noah + "/refreshers")
                    .then()
                    .statusCode(403);
            as(Role.LEARNER, "somebody.else", company.tenant)
                    .body(Map.of("skill", "refund-handling", "minutes", 5))
                    .post("/v1/people/" + noah + "/refreshers")
                    .then()
                    .statusCode(404);
            String query = "{ refresher(personId: \"" + noah + "\", skill: \"refund-handling\") { module answer } }";
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .body(Map.of("query", query))
                    .post("/graphql")
                    .then()
                    .body("data.refresher.module", equalTo(REFRESHER));
        }
    }

    private static ValidatableResponse look(LearnerFixture company, UUID person, String query) {
        return as(Role.LEARNER, LEARNER, company.tenant)
                .get("/v1/people/" + person + "/refreshers?" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse pull(LearnerFixture company, UUID person, Map<String, Object> asked) {
        return as(Role.LEARNER, LEARNER, company.tenant)
                .body(asked)
                .post("/v1/people/" + person + "/refreshers")
                .then();
    }

    private static ValidatableResponse path(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, LEARNER, company.tenant)
                .get("/v1/people/" + person + "/path")
                .then()
                .statusCode(200);
    }
}
