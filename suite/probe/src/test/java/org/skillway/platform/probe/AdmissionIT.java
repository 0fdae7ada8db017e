package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.Tokens;

/** Promise P10 over HTTP: a role counts only where the endpoint names it. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class AdmissionIT {

    @Test
    void aRoleThatMayNotCallGivesNoReach() {
        as("learner hr-admin")
                .get("/v1/counters/reach")
                .then()
                .body("reach", equalTo("SELF"))
                .body("isHrAdmin", equalTo(false));
        as("manager hr-admin")
                .get("/v1/counters/reach")
                .then()
                .body("reach", equalTo("LINE"))
                .body("isHrAdmin", equalTo(false));
    }

    @Test
    void eachFieldOfOneGraphqlRequestAdmitsItsOwnRoles() {
        as("learner hr-admin")
                .contentType("application/json")
                .body(Map.of("query", "{ a: ownReach b: peopleReach c: ownReach }"))
                .post("/graphql")
                .then()
                .body("data.a", equalTo("SELF"))
                .body("data.b", equalTo("ALL"))
                .body("data.c", equalTo("SELF"));
    }

    private static RequestSpecification as(String roles) {
        return given().auth().oauth2(Tokens.of(roles, "probe.user", "admission"));
    }
}
