package org.skillway.metrics;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** Where the copies that others read leave no room, whoever comes is told so, and may come again. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(CrowdedDisclosureIT.NoRoom.class)
class CrowdedDisclosureIT {

    /** Room for less than any copy takes. */
    public static class NoRoom implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("skillway.disclosure.most-held", "100");
        }
    }

    private final Company company = new Company();

    @Test
    void isToldToComeBackAndKeepsNothingFromThemselves() {
        company.employs("rosa", "");

        for (var i = 0; i < 3; i++) {
            company.as(Role.LEARNER, "rosa")
                    .get("/v1/people/" + company.id("rosa") + ":export")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "60")
                    .body("code", equalTo("UNAVAILABLE"), "detail", containsString("no room"));
        }
    }
}
