package org.skillway.curriculum;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;
import static org.skillway.curriculum.LearnerFixture.activity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** What was passed comes back before it is forgotten. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReviewIT {

    private static final String PRACTICE = "refund-wording-practice";
    private static final String REVIEWED = "steps.find { it.module == '" + PRACTICE + "' }";

    @Test
    void whatWasLearnedWeeksAgoIsReviewed() {
        try (var company = LearnerFixture.companyWithModules("reviews")) {
            UUID noah = company.hired("noah.becker", "support");
            company.does("noah.becker", activity(noah, PRACTICE, "started", Map.of()))
                    .statusCode(201);
            company.answers("noah.becker", noah, PRACTICE, PRACTICE + "-1", true)
                    .statusCode(201);

            path(company, noah)
                    .body(REVIEWED + ".inserted", equalTo("review"))
                    .body(REVIEWED + ".minutes", equalTo(2))
                    .body(REVIEWED + ".day", notNullValue())
                    .body(REVIEWED + ".reason", containsString("sure that you still have it"));
            path(company, noah).body("steps.find { it.inserted == null }.day", nullValue());
        }
    }

    private static ValidatableResponse path(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .get("/v1/people/" + person + "/path")
                .then()
                .statusCode(200);
    }
}
