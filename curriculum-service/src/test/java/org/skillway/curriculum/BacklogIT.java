package org.skillway.curriculum;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** From what learners do to what an author decides. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class BacklogIT {

    private static final String MODULE = "notes-three-parts";

    @Test
    void whatLearnersGetStuckInIsRankedAndSomebodyDecides() {
        try (var company = LearnerFixture.companyWithModules("backlog")) {
            for (int i = 0; i < 5; i++) {
                UUID person = company.hired("learner-" + i, "support");
                if (i < 2) {
                    company.does("learner-" + i, LearnerFixture.activity(person, MODULE, "abandoned", Map.of()))
                            .statusCode(201);
                } else {
                    company.does("learner-" + i, LearnerFixture.activity(person, MODULE, "started", Map.of()))
                            .statusCode(201);
                }
                if (i == 3) {
                    sureAndWrong(company, person);
                }
            }

            backlog(company.tenant)
                    .body("concerns", hasSize(1))
                    .body("concerns[0].skill", equalTo("ticket-notes"))
                    .body("concerns[0].modules[0].people", equalTo(5))
                    .body("concerns[0].modules[0].dropped", equalTo(2))
                    .body("concerns[0].modules[0].stalled", equalTo(2))
                    .body("concerns[0].modules[0].sureButWrong", equalTo(1))
                    .body("concerns[0].minutesLost", equalTo(25))
                    .body("concerns[0].modules[0].proposal", equalTo("keep"))
                    .body("concerns[0].modules[0].decision", nullValue());

            as(Role.LD_ADMIN, "maya", company.tenant)
                    .body(Map.of("decision", "revise", "note", "The example is not from our work"))
                    .post("/v1/content-backlog/" + MODULE + ":decide")
                    .then()
                    .statusCode(200)
                    .body("decidedBy", equalTo("maya"));
            backlog(company.tenant).body("concerns[0].modules[0].decision.decision", equalTo("revise"));
            as(Role.ANALYST, "yuki", company.tenant)
                    .body(Map.of("query", "{ contentBacklog { concerns { skill minutesLost } } }"))
                    .post("/graphql")
                    .then()
                    .body("data.contentBacklog.concerns[0].minutesLost", equalTo(25));
        }
    }

    @Test
    void decidesOnlyAboutWhatIsThereAndOnlyAsAnAuthor() {
        Map<String, String> decision = Map.of("decision", "retire", "note", "Old");

        as(Role.LD_ADMIN, "maya", "backlog-none")
                .body(decision)
                .post("/v1/content-backlog/nothing:decide")
                .then()
                .statusCode(404);
        as(Role.ANALYST, "yuki", "backlog-none")
                .body(decision)
                .post("/v1/content-backlog/nothing:decide")
                .then()
                .statusCode(403);
        backlog("backlog-none").body("concerns", hasSize(0));
    }

    private static void sureAndWrong(LearnerFixture company, UUID person) {
        String item = Company.items(MODULE).getFirst();
        company.does(
                        "learner-3",
                        LearnerFixture.activity(
                                person,
                                MODULE,
                                "answered",
                                Map.of(
                                        "item",
                                        item,
                                        "response",
                                        Company.option(MODULE, item, false),
                                        "confidence",
                                        0.9)))
                .statusCode(201);
    }

    private static ValidatableResponse backlog(String tenant) {
        return as(Role.LD_ADMIN, "maya", tenant)
                .get("/v1/content-backlog?days=365")
                .then()
                .statusCode(200);
    }
}
