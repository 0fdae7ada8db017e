package org.skillway.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.mentor.Company.ADMIN;
import static org.skillway.mentor.Company.offer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** Lena needs to lead client meetings by day 30, and is not there yet. */
@QuarkusTest
@WithTestResource(StackResource.class)
class MentorStoryIT {

    @Test
    void aGapFindsItsMentorAndIsClosed() {
        var company = new Company();

        // Max, who excels at discovery calls, and Mia, who can give one more hour, offer to help.
        company.offers(Role.LD_ADMIN, ADMIN, company.max, offer("discovery", 4.5, 3), null)
                .statusCode(201);
        company.offers(Role.MENTOR, "mia.mentor", company.mia, offer("discovery", 3.5, 1), null)
                .statusCode(201);

        // skills-service finds Lena 1.8 levels short in discovery. Nobody has to ask: a need is open.
        var need = company.needIn("discovery", company.lena);

        // Lena sees who can help and why. Max is further and has more room.
        var ranked = company.as(Role.LEARNER, "lena.learner")
                .get("/v1/needs/" + need + "/candidates?challenge=confidence")
                .then()
                .statusCode(200)
                .body("ranked.personId", equalTo(List.of(company.max.toString(), company.mia.toString())))
                .extract()
                .jsonPath();
        assertThat(ranked.getList("ranked[0].reasons", String.class))
                .contains(
                        "The learner stands at 1.2 in discovery and needs 3.0.",
                        "Both have 120 minutes a week at the same time.",
                        "Helps with confidence, which this learner finds hard.");

        // Max's places fill up. The list says so, and Mia is first.
        var etag = company.as(Role.MENTOR, "max.mentor")
                .get("/v1/people/" + company.max + "/mentoring")
                .header("ETag");
        company.offers(Role.MENTOR, "max.mentor", company.max, offer("discovery", 4.5, 0), etag)
                .statusCode(200);
        company.as(Role.LD_ADMIN, Company.ADMIN)
                .get("/v1/needs/" + need + "/candidates")
                .then()
                .body("ranked[0].personId", equalTo(company.mia.toString()))
                .body("excluded[0].because", equalTo("A mentor takes no more learners than they said they can."));

        // Lena practises until the gap is closed; so is the need.
        company.skills.gapChanged(company.lena, "discovery", 3, 3.2);
        await().until(() -> company.openNeed("discovery", company.lena) == null);
    }
}
