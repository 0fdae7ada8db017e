package org.skillway.mentor.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.Company;
import org.skillway.mentor.MentorTopic;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** A mentor says where a learner is confused, and those who look after the content hear of it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ConfusionIT {

    private static final String TAG =
            "{\"skill\": \"discovery\", \"module\": \"discovery-practice\", \"concept\": \"open-question\","
                    + " \"tag\": \"wrong-model\"}";

    @Test
    void learnerMentorAndManagerTellWhereALearnerIsConfused() {
        var company = new Company();
        var need = company.needIn("discovery", company.lena);
        company.offers(Role.MENTOR, "mia.mentor", company.mia, Company.offer("discovery", 4, 2), null)
                .statusCode(201);
        tags(company, Role.MENTOR, "mia.mentor", TAG).statusCode(404);
        company.as(Role.MANAGER, "bo.boss")
                .body(Map.of("mentorId", company.mia, "needId", need))
                .post("/v1/mentorships")
                .then()
                .statusCode(201);

        tags(company, Role.MENTOR, "mia.mentor", TAG).statusCode(201).body("by", equalTo("mentor"));
        tags(company, Role.LEARNER, "lena.learner", TAG.replace("wrong-model", "no-example"))
                .statusCode(201)
                .body("by", equalTo("learner"));
        tags(company, Role.MANAGER, "bo.boss", TAG).statusCode(201).body("by", equalTo("manager"));

        company.as(Role.LEARNER, "lena.learner")
                .get("/v1/people/" + company.lena + "/confusions?limit=2")
                .then()
                .statusCode(200)
                .body("data.by", contains("manager", "learner"));
        String query =
                "{\"query\": \"{ confusions(personId: \\\"" + company.lena + "\\\") { data { concept tag by } } }\"}";
        company.as(Role.MANAGER, "bo.boss")
                .body(query)
                .post("/graphql")
                .then()
                .body("data.confusions.data", hasSize(3))
                .body("data.confusions.data[2].concept", equalTo("open-question"));
        assertThat(company.audited("confusion.tag", "done", "person/" + company.lena))
                .isEqualTo(3);
        var told = await().until(
                        () -> MentorTopic.about(company.lena.toString()).stream()
                                .filter(event -> event.type().endsWith("confusion.tagged.v1"))
                                .toList(),
                        found -> found.size() == 3);
        assertThat(told)
                .allSatisfy(event -> assertThat(EventSchemas.complaints(event.type(), event.data()))
                        .isEmpty());
    }

    @Test
    void whoHasNothingToDoWithALearnerSeesNoneAndSaysNothing() {
        var company = new Company();
        company.needIn("discovery", company.lena);
        company.offers(Role.MENTOR, "max.mentor", company.max, Company.offer("coaching", 4, 2), null)
                .statusCode(201);

        tags(company, Role.MENTOR, "max.mentor", TAG).statusCode(404);
        tags(company, Role.MENTOR, "max.mentor", TAG.replace("discovery\"", "coaching\""))
                .statusCode(404);
        tags(company, Role.LEARNER, "lena.learner", TAG.replace("wrong-model", "stupid"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/tag")));
        tags(company, Role.HR_ADMIN, Company.ADMIN, TAG).statusCode(403);
        company.as(Role.LEARNER, "lena.learner")
                .body(TAG)
                .post("/v1/people/" + UUID.randomUUID() + "/confusions")
                .then()
                .statusCode(404);
        company.as(Role.LEARNER, "max.mentor")
                .get("/v1/people/" + company.lena + "/confusions")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse tags(Company company, String role, String userName, String body) {
        return company.as(role, userName)
                .body(body)
                .post("/v1/people/" + company.lena + "/confusions")
                .then();
    }
}
