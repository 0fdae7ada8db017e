package org.skillway.mentor.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.mentor.Company.ADMIN;
import static org.skillway.mentor.Company.offer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.Company;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class MentoringIT {

    private Company company;

    @BeforeEach
    void found() {
        company = new Company();
    }

    @Test
    void keepsWhatAMentorOffers() {
        company.offers(Role.MENTOR, "mia.mentor", company.mia, offer("discovery", 4.5, 2), null)
                .statusCode(201);

        company.as(Role.MENTOR, "mia.mentor")
                .get("/v1/people/" + company.mia + "/mentoring")
                .then()
                .statusCode(200)
                .body("offers[0].skill", equalTo("discovery"))
                .body("offers[0].strength", equalTo(4.5f))
                .body("types", equalTo(List.of("expert", "peer")))
                .body("challengeTypes", equalTo(List.of("confidence")))
                .body("meetingModes", equalTo(List.of("video")))
                .body("availability[0].from", equalTo("09:00"))
                .body("timeZone", equalTo("Europe/Berlin"));
    }

    @Test
    void aScreenReadsTheOfferAsRestDoes() {
        company.offers(Role.MENTOR, "mia.mentor", company.mia, offer("discovery", 4.5, 2), null)
                .statusCode(201);

        offered(Role.MENTOR, "mia.mentor")
                .body("data.mentoring.offers[0].skill", equalTo("discovery"))
                .body("data.mentoring.types", equalTo(List.of("expert", "peer")))
                .body("data.mentoring.capacityLeft", equalTo(2))
                .body("data.mentoring.availability[0].day", equalTo("MONDAY"))
                .body("data.mentoring.availability[0].from", equalTo("09:00"));
        offered(Role.LEARNER, "lena.learner").body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        offered(Role.ANALYST, "ana.analyst").body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }

    private ValidatableResponse offered(String role, String reader) {
        var query = """
                { mentoring(personId: "%s") { offers { skill strength } types meetingModes capacityLeft timeZone
                  availability { day from to } } }""".formatted(company.mia);
        return company.as(role, reader)
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    @Test
    void takesTheMentorsOwnTimeZoneWhereNoneIsGiven() {
        var body = offer("discovery", 4, 2).replace(", \"timeZone\": \"Europe/Berlin\"", "");

        company.offers(Role.LD_ADMIN, ADMIN, company.max, body, null)
                .statusCode(201)
                .body("timeZone", equalTo("Europe/Berlin"));
    }

    @Test
    void changesOnlyWhatTheCallerHasRead() {
        var etag = company.offers(Role.LD_ADMIN, ADMIN, company.mia, offer("discovery", 4, 2), null)
                .extract()
                .header("ETag");
        var changed = offer("discovery", 4, 1);

        company.offers(Role.LD_ADMIN, ADMIN, company.mia, changed, null)
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
        company.offers(Role.LD_ADMIN, ADMIN, company.mia, changed, "\"77\"")
                .statusCode(412)
                .body("code", equalTo("VERSION_MISMATCH"));
        company.offers(Role.LD_ADMIN, ADMIN, company.mia, changed, etag)
                .statusCode(200)
                .body("capacity", equalTo(1));
        company.offers(Role.LD_ADMIN, ADMIN, company.mia, offer("discovery", 4, 3), etag)
                .statusCode(412);
    }

    @Test
    void takesTheSameOfferTwiceAndWritesItOnce() {
        var first = company.offers(Role.LD_ADMIN, ADMIN, company.mia, offer("discovery", 4, 2), null);
        var second = company.offers(Role.LD_ADMIN, ADMIN, company.mia, offer("discovery", 4, 2), null);

        second.statusCode(200).header("ETag", equalTo(first.extract().header("ETag")));
        assertThat(company.audited("mentoring.offer", "done", "person/" + company.mia))
                .isEqualTo(1);
    }

    @Test
    void oneOfManyFirstOffersAtOnceStands() {
        var statuses = IntStream.range(1, 9)
                .mapToObj(capacity -> CompletableFuture.supplyAsync(
                        () -> offered(offer("discovery", 4, capacity)).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409, 428);
    }

    @Test
    void letsNobodyOfferInAnothersName() {
        company.offers(Role.MENTOR, "max.mentor", company.mia, offer("discovery", 4, 2), null)
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        company.offers("manager mentor", "bo.boss", company.mia, offer("discovery", 4, 2), null)
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        company.offers(Role.LEARNER, "lena.learner", company.lena, offer("discovery", 4, 2), null)
                .statusCode(403);
    }

    @Test
    void saysWhereAnOfferIsWrong() {
        offered(offer("discovery", 5.5, 2))
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors[0].pointer", equalTo("/offers/0/strength"));
        offered(offer("discovery", 4, 2).replace("peer", "friend"))
                .statusCode(400)
                .body("errors[0].detail", containsString("manager|peer|expert"));
    }

    @Test
    void refusesASlotThatRunsBackwards() {
        offered(offer("discovery", 4, 2).replace("11:00", "08:00"))
                .statusCode(422)
                .body("code", equalTo("UNPROCESSABLE"))
                .body("detail", containsString("over midnight"));
    }

    private ValidatableResponse offered(String body) {
        return company.offers(Role.LD_ADMIN, ADMIN, company.mia, body, null);
    }

    @Test
    void answersWithNothingWhereNobodyOffered() {
        company.as(Role.LD_ADMIN, ADMIN)
                .get("/v1/people/" + company.max + "/mentoring")
                .then()
                .statusCode(404)
                .body("detail", containsString("offers no mentoring"));
    }
}
