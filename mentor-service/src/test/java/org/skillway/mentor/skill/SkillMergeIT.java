package org.skillway.mentor.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.mentor.Company.ADMIN;
import static org.skillway.mentor.Company.offer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.Company;
import org.skillway.mentor.MentorTopic;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** Somebody decides that discovery-calls is discovery. Max had offered help in the one, and Lena lacks it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SkillMergeIT {

    private static final String OLD = "discovery-calls";
    private static final String NEW = "discovery";

    private Company company;

    @BeforeEach
    void maxOffersWhatLenaLacks() {
        company = new Company();
        company.offers(Role.LD_ADMIN, ADMIN, company.max, offer(OLD, 4.5, 2), null)
                .statusCode(201);
    }

    @Test
    void whatIsOfferedNeededAgreedAndTaggedFollows() {
        var need = company.needIn(OLD, company.lena);
        agree(need, company.max).statusCode(201);
        tag(OLD).statusCode(201);

        company.skills.mergesSkill(OLD, NEW);

        offered(company.max, NEW, 4.5f);
        await().until(() -> need.equals(company.openNeed(NEW, company.lena)));
        company.as(Role.MANAGER, "bo.boss")
                .get("/v1/needs/" + need + "/candidates")
                .then()
                .body("ranked.personId", contains(company.max.toString()));
        company.as(Role.MANAGER, "bo.boss")
                .get("/v1/mentorships?personId=" + company.lena)
                .then()
                .body("data.skill", contains(NEW));
        company.as(Role.MANAGER, "bo.boss")
                .get("/v1/people/" + company.lena + "/confusions")
                .then()
                .body("data.skill", contains(NEW));
        tag(OLD).statusCode(201).body("skill", equalTo(NEW));
        await().untilAsserted(() -> assertThat(MentorTopic.about(company.max.toString()))
                .last()
                .satisfies(event -> assertThat(event.data()).contains("\"" + NEW + "\"")));
    }

    @Test
    void ofTwoOffersTheStrongerStandsAndOfTwoNeedsOne() {
        company.offers(
                        Role.LD_ADMIN,
                        ADMIN,
                        company.mia,
                        offer(OLD, 3, 2)
                                .replace("[{\"skill\"", "[{\"skill\": \"" + NEW + "\", \"strength\": 4}, {\"skill\""),
                        null)
                .statusCode(201);
        var stays = company.needIn(NEW, company.lena);
        company.needIn(OLD, company.lena);

        company.skills.mergesSkill(OLD, NEW);

        offered(company.mia, NEW, 4f);
        await().until(() -> company.openNeed(OLD, company.lena) == null);
        assertThat(company.openNeed(NEW, company.lena)).isEqualTo(stays);
        company.as(Role.LD_ADMIN, ADMIN)
                .get("/v1/needs?personId=" + company.lena)
                .then()
                .body(
                        "data.closedBecause",
                        contains(null, "The skill became one with another, in which a need is open already."));
    }

    @Test
    void whatIsToldUnderTheOldNameIsTakenUnderTheNew() {
        company.skills.mergesSkill(OLD, "first-calls");
        company.skills.mergesSkill("first-calls", NEW);
        offered(company.max, NEW, 4.5f);

        var etag = company.as(Role.LD_ADMIN, ADMIN)
                .get("/v1/people/" + company.max + "/mentoring")
                .header("ETag");
        company.offers(Role.LD_ADMIN, ADMIN, company.max, offer(OLD, 4.5, 1), etag)
                .statusCode(200)
                .body("offers[0].skill", equalTo(NEW));
        company.skills.gapChanged(company.lena, OLD, 3, 1.2);
        await().until(() -> company.openNeed(NEW, company.lena) != null);
    }

    @Test
    void thatNobodyAsksForTheOldNameAnyMoreClosesNothing() {
        var need = company.needIn(OLD, company.lena);
        company.skills.mergesSkill(OLD, NEW);
        await().until(() -> need.equals(company.openNeed(NEW, company.lena)));

        company.skills.gapChanged(company.lena, NEW, 3, 1.4);
        company.skills.asksNoMore(company.lena, OLD);
        company.needIn("empathy", company.lena);

        assertThat(company.openNeed(NEW, company.lena)).isEqualTo(need);
    }

    private void offered(UUID mentor, String skill, float strength) {
        await().untilAsserted(() -> company.as(Role.LD_ADMIN, ADMIN)
                .get("/v1/people/" + mentor + "/mentoring")
                .then()
                .body("offers.skill", contains(skill))
                .body("offers.strength", contains(strength)));
    }

    private ValidatableResponse agree(String need, UUID mentor) {
        return company.as(Role.MANAGER, "bo.boss")
                .body(Map.of("needId", need, "mentorId", mentor))
                .post("/v1/mentorships")
                .then();
    }

    private ValidatableResponse tag(String skill) {
        return company.as(Role.MENTOR, "max.mentor")
                .body(Map.of("skill", skill, "concept", "open-question", "tag", "wrong-model"))
                .post("/v1/people/" + company.lena + "/confusions")
                .then();
    }
}
