package org.skillway.curriculum;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.StackResource;

/** Story 1: three coordinators hired on one day get three different first steps. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class FirstStepsIT {

    /** The modules of workflow and reporting that bring one to level 3 or 4. */
    private static final List<String> ADVANCED = List.of(
            "workflow-advanced-dependencies",
            "workflow-clash-scenario",
            "reporting-advanced-variance",
            "reporting-decision-scenario");

    @Test
    void threeCoordinatorsBeginDifferently() {
        try (var company = LearnerFixture.companyWithModules("three-coordinators")) {
            var amara = company.hired("amara.nwosu", "coordinator");
            var tomasz = company.hired("tomasz.zielinski", "coordinator");
            var leila = company.hired("leila.haddad", "coordinator");

            company.nextStep("amara.nwosu", amara)
                    .body("next.skill", anyOf(equalTo("workflow"), equalTo("reporting")))
                    .body("next.module", in(ADVANCED));
            company.nextStep("tomasz.zielinski", tomasz)
                    .body("next.skill", equalTo("policy-and-systems"))
                    .body("next.module", equalTo("policy-map"));
            company.nextStep("leila.haddad", leila)
                    .body("next.skill", equalTo("customer-communication"))
                    .body("next.kind", equalTo("practice"));

            Company.as("learner", "amara.nwosu", company.tenant)
                    .get("/v1/people/" + amara + "/path")
                    .then()
                    .body("skipped.module", hasItem("policy-map"))
                    .body("skipped.module", hasItem("comms-clear-update"));
        }
    }
}
