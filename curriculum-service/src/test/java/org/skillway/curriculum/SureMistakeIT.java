package org.skillway.curriculum;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.StackResource;

/** Who was sure and wrong finds that first: on the path, as the next step, and in a sitting. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SureMistakeIT {

    @Test
    void whatWasWrongWithConfidenceComesFirst() {
        try (var company = LearnerFixture.companyWithModules("sure-mistake")) {
            var noah = company.hired("noah.becker", "support");
            company.answers("noah.becker", noah, "notes-three-parts", "notes-three-parts-1", false);
            company.nextStep("noah.becker", noah).body("next.module", equalTo("notes-three-parts-simple"));

            int wrong = Company.option("product-plans-basics", "product-plans-basics-1", false);
            company.does(
                    "noah.becker",
                    LearnerFixture.activity(
                            noah,
                            "product-plans-basics",
                            "answered",
                            Map.of("item", "product-plans-basics-1", "response", wrong, "confidence", 0.9)));

            company.nextStep("noah.becker", noah)
                    .body("next.module", equalTo("product-plans-simple"))
                    .body("next.reason", startsWith("An answer in “"));
            as("learner", "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/session?minutes=7")
                    .then()
                    .statusCode(200)
                    .body("concept.steps[0].module", equalTo("product-plans-simple"))
                    .body("reflection.item", equalTo("product-plans-basics-1"))
                    .body("reflection.prompt", containsString("though you were sure"));
        }
    }
}
