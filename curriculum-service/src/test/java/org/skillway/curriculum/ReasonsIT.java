package org.skillway.curriculum;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** Reasons are read as sentences and, for front ends in other languages, as codes. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReasonsIT {

    private static final String NOAH = "noah.becker";

    @Test
    void everyReasonOfAPathIsACodeAsWell() {
        try (var company = LearnerFixture.companyWithModules("reasons")) {
            UUID noah = company.hired(NOAH, "support");

            as(Role.LEARNER, NOAH, company.tenant)
                    .get("/v1/people/" + noah + "/path")
                    .then()
                    .statusCode(200)
                    .body("steps.motive.code", everyItem(notNullValue()))
                    .body("steps.motive.code", hasItem("learning"))
                    .body("steps[0].motive.parameters.name", hasItem("skill"))
                    .body("waiting.size()", equalTo(0));
            company.nextStep(NOAH, noah).body("next.motive.code", equalTo("learning"));
            as(Role.LEARNER, NOAH, company.tenant)
                    .body(Map.of(
                            "query",
                            "{ learner(personId: \"" + noah
                                    + "\") { path { steps { motive { code parameters { name value } } }"
                                    + " skipped { motive { code } } waiting { module motive { code } } } } }"))
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("data.learner.path.steps.motive.code", hasItem("learning"));
        }
    }
}
