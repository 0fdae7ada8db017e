package org.skillway.mentor.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.mentor.Company.ADMIN;
import static org.skillway.mentor.Company.offer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.Company;
import org.skillway.mentor.MentorTopic;
import org.skillway.mentor.MentorTopic.Published;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** Lena is short in discovery; Max, who has one place, offers to help. Bo leads Lena. */
@QuarkusTest
@WithTestResource(StackResource.class)
class MentorshipIT {

    private Company company;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private String need = "";

    @BeforeEach
    void maxOffersWhatLenaLacks() {
        company = new Company();
        company.offers(Role.LD_ADMIN, ADMIN, company.max, offer("discovery", 4.5, 1), null)
                .statusCode(201);
        need = company.needIn("discovery", company.lena);
    }

    @Test
    void whoLeadsTheLearnerBringsTheTwoTogetherWhileThereIsAPlace() {
        agree(Role.LEARNER, "lena.learner", company.max).statusCode(403);
        agree(Role.MANAGER, "mia.mentor", company.max).statusCode(404);
        agree(Role.MANAGER, "bo.boss", company.mia)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mentorId"))
                .body("errors[0].detail", containsString("Offers no help in 'discovery'"));
        agree(Role.MANAGER, "bo.boss", company.max)
                .statusCode(201)
                .body("kind", equalTo("mentor"))
                .body("skill", equalTo("discovery"))
                .body("agreedBy", equalTo("bo.boss"));

        agree(Role.MANAGER, "bo.boss", company.max)
                .statusCode(422)
                .body("errors[0].detail", equalTo("A mentor takes no more learners than they said they can."));
        assertThat(company.audited("mentorship.agree", "done", "person/" + company.lena))
                .isOne();
        company.as(Role.MANAGER, "bo.boss")
                .body(Map.of("mentorId", company.max))
                .post("/v1/mentorships")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/needId"));
    }

    @Test
    void theTwoSayThatTheyMetAndTheOthersHearOfIt() {
        String id = agree(Role.MANAGER, "bo.boss", company.max).extract().path("mentorshipId");
        met(Role.MENTOR, "max.mentor", id, today, 45).statusCode(201).body("toldBy", equalTo("mentor"));
        met(Role.MENTOR, "max.mentor", id, today, 90).statusCode(201).body("minutes", equalTo(45));
        met(Role.LEARNER, "lena.learner", id, today, 40).statusCode(201).body("toldBy", equalTo("learner"));
        met(Role.MANAGER, "bo.boss", id, today, 40).statusCode(403);
        met(Role.LEARNER, "mia.mentor", id, today, 40).statusCode(404);
        met(Role.MENTOR, "max.mentor", id, today.plusDays(1), 45)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/heldOn"));
        met(Role.MENTOR, "max.mentor", id, today, 4).statusCode(400);

        company.as(Role.LEARNER, "lena.learner")
                .get("/v1/mentorships/" + id + "/meetings")
                .then()
                .body("data.toldBy", contains("mentor", "learner"));
        end(Role.MENTOR, "max.mentor", id, "reached", "\"0\"").statusCode(403);
        end(Role.LEARNER, "lena.learner", id, "reached", null).statusCode(428);
        end(Role.LEARNER, "lena.learner", id, "reached", "\"0\"")
                .statusCode(200)
                .body("outcome", equalTo("reached"));
        end(Role.LEARNER, "lena.learner", id, "progressed", "\"1\"").statusCode(409);

        var told = await().until(() -> MentorTopic.about(id), found -> found.size() >= 4);
        assertThat(told)
                .extracting(Published::type)
                .containsExactly(
                        "org.skillway.mentor.mentorship.agreed.v1",
                        "org.skillway.mentor.meeting.held.v1",
                        "org.skillway.mentor.meeting.held.v1",
                        "org.skillway.mentor.mentorship.ended.v1");
        var offered = MentorTopic.about(company.max.toString());
        assertThat(offered)
                .extracting(Published::data)
                .anyMatch(data -> data.contains("\"capacity\":0"))
                .last()
                .satisfies(data -> assertThat(data.toString()).contains("\"capacity\":1"));
        assertThat(Stream.concat(told.stream(), offered.stream()))
                .allSatisfy(event -> assertThat(EventSchemas.complaints(event.type(), event.data()))
                        .isEmpty());
    }

    @Test
    void aNewcomerHasOneBuddyInAllThatIsNew() {
        buddy(company.lena, company.mia)
                .statusCode(201)
                .body("kind", equalTo("buddy"))
                .body("skill", nullValue());
        buddy(company.lena, company.max).statusCode(409);
        buddy(company.mia, company.mia).statusCode(422).body("errors[0].pointer", equalTo("/mentorId"));
        buddy(company.mia, UUID.randomUUID()).statusCode(422);

        company.as(Role.MENTOR, "mia.mentor")
                .body(Map.of(
                        "query",
                        "{ mentorships(personId: \"" + company.mia + "\") { data { kind learnerId } nextCursor } }"))
                .post("/graphql")
                .then()
                .body("errors", equalTo(null))
                .body("data.mentorships.data.learnerId", contains(company.lena.toString()));
        company.as(Role.MENTOR, "max.mentor")
                .get("/v1/mentorships?personId=" + company.lena)
                .then()
                .statusCode(404);
        company.as(Role.MENTOR, "mia.mentor")
                .get("/v1/mentorships?personId=" + company.lena + "&updatedSince=" + Instant.now())
                .then()
                .statusCode(200)
                .body("data", hasSize(0));
        company.as(Role.MANAGER, "bo.boss")
                .get("/v1/mentorships?personId=" + company.lena)
                .then()
                .body("data", hasSize(1));
        company.as(Role.MANAGER, "bo.boss")
                .get("/v1/mentorships?personId=" + company.lena + "&updatedSince=" + Instant.now())
                .then()
                .body("data", hasSize(0));
        new Company()
                .as(Role.HR_ADMIN, "other")
                .get("/v1/mentorships?personId=" + company.lena)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void recordsWhoReadAndWhoWasTurnedAwayAndNothingElse() {
        String id = agree(Role.MANAGER, "bo.boss", company.max).extract().path("mentorshipId");
        met(Role.LEARNER, "mia.mentor", id, today, 40).statusCode(404);
        end(Role.LEARNER, "mia.mentor", id, "reached", "\"0\"").statusCode(404);
        of("mia.mentor", company.lena).statusCode(404);
        of("mia.mentor", company.mia).statusCode(200).body("data", hasSize(0));
        of("bo.boss", company.mia).statusCode(200).body("data", hasSize(0));
        of("bo.boss", company.lena).statusCode(200).body("data", hasSize(1));

        assertThat(company.audited("mentorship.meet", "denied", "mentorship/" + id))
                .isOne();
        assertThat(company.audited("mentorship.end", "denied", "mentorship/" + id))
                .isOne();
        assertThat(company.audited("person.see", "denied", "person/" + company.lena))
                .isOne();
        assertThat(company.audited("mentorship.read", "read", "person/" + company.lena))
                .isOne();
        assertThat(company.audited("mentorship.read", "read", "person/" + company.mia))
                .isZero();
    }

    @Test
    void itsDayIsThatOfEitherOfTheTwo() {
        // The one is always a day ahead of the other, and one of them of the world's clock.
        var kiritimati = ZoneId.of("Pacific/Kiritimati");
        var pagoPago = ZoneId.of("Pacific/Pago_Pago");
        var kim = company.skills.hires("kim.learner", company.boss, kiritimati.getId());
        var pat = company.skills.hires("pat.mentor", company.boss, pagoPago.getId());
        await().untilAsserted(() -> {
            of("bo.boss", kim).statusCode(200);
            of("bo.boss", pat).statusCode(200);
        });
        String id = buddy(kim, pat).statusCode(201).extract().path("mentorshipId");

        met(Role.LEARNER, "kim.learner", id, LocalDate.now(kiritimati), 30).statusCode(201);
        met(Role.MENTOR, "pat.mentor", id, LocalDate.now(pagoPago), 30).statusCode(201);
        met(Role.LEARNER, "kim.learner", id, LocalDate.now(kiritimati).plusDays(1), 30)
                .statusCode(422);
        met(Role.MENTOR, "pat.mentor", id, LocalDate.now(pagoPago).minusDays(1), 30)
                .statusCode(422);
    }

    @Test
    void aLearnerWhoIsErasedLeavesTheirPlace() {
        agree(Role.MANAGER, "bo.boss", company.max).statusCode(201);
        company.skills.erases(company.lena);

        await().untilAsserted(() -> company.as(Role.LD_ADMIN, ADMIN)
                .get("/v1/people/" + company.max + "/mentoring")
                .then()
                .body("capacityLeft", equalTo(1)));
        await().untilAsserted(() -> assertThat(MentorTopic.about(company.max.toString()))
                .last()
                .satisfies(event -> assertThat(event.data()).contains("\"capacity\":1")));
    }

    @Test
    void whoSaidNoMoreGetsNobodyElseOnceAMentorshipHasEnded() {
        String id = agree(Role.MANAGER, "bo.boss", company.max).extract().path("mentorshipId");
        company.offers(
                        Role.MENTOR,
                        "max.mentor",
                        company.max,
                        offer("discovery", 4.5, 0),
                        offered().header("ETag"))
                .statusCode(200);

        end(Role.LEARNER, "lena.learner", id, "progressed", "\"0\"").statusCode(200);

        candidates().body("ranked", hasSize(0)).body("excluded.rule", contains("no-capacity"));
        assertThat(offered().jsonPath().getInt("capacity")).isZero();
    }

    @Test
    void anAgreementTakesAPlaceAndLeavesWhatTheMentorSaidAsItIs() {
        var before = offered();

        agree(Role.MANAGER, "bo.boss", company.max).statusCode(201);

        assertThat(offered().header("ETag")).isEqualTo(before.header("ETag"));
        offered().then().body("capacity", equalTo(1)).body("capacityLeft", equalTo(0));
        company.offers(Role.MENTOR, "max.mentor", company.max, offer("discovery", 4.5, 2), before.header("ETag"))
                .statusCode(200)
                .body("capacityLeft", equalTo(1));
        candidates().body("ranked.capacityLeft", contains(1));
    }

    @Test
    void ofManyAgreementsAtOnceOneTakesTheLastPlace() {
        var needs = Stream.of("a", "b", "c", "d")
                .map(name -> company.skills.hires(name + ".learner", company.boss))
                .map(learner -> company.needIn("discovery", learner))
                .toList();

        var answers = needs.stream()
                .map(each -> CompletableFuture.supplyAsync(
                        () -> company.as(Role.MANAGER, "bo.boss")
                                .body(Map.of("needId", each, "mentorId", company.max))
                                .post("/v1/mentorships")
                                .statusCode(),
                        work -> Thread.ofPlatform().start(work)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(201).isSubsetOf(201, 422);
        offered().then().body("capacityLeft", equalTo(0));
    }

    @Test
    void withALearnerWhoLeavesEndsWhereTheyWereHelped() {
        String id = agree(Role.MANAGER, "bo.boss", company.max).extract().path("mentorshipId");

        leaves(company.lena, "lena.learner");

        await().untilAsserted(() -> company.as(Role.HR_ADMIN, "hanna.hr")
                .get("/v1/mentorships/" + id)
                .then()
                .body("outcome", equalTo("left"))
                .body("endedBy", equalTo("system")));
        offered().then().body("capacityLeft", equalTo(1));
        await().untilAsserted(() -> assertThat(MentorTopic.about(id)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.skillway.mentor.mentorship.ended.v1");
            assertThat(event.data()).contains("\"left\"");
            assertThat(EventSchemas.complaints(event.type(), event.data())).isEmpty();
        }));
        await().untilAsserted(() -> assertThat(MentorTopic.about(company.max.toString()))
                .last()
                .satisfies(event -> assertThat(event.data()).contains("\"capacity\":1")));
    }

    @Test
    void aLearnerWhoseBuddyLeavesMayGetAnother() {
        buddy(company.lena, company.mia).statusCode(201);

        leaves(company.mia, "mia.mentor");

        await().untilAsserted(() -> buddy(company.lena, company.max).statusCode(201));
    }

    @Test
    void aMentorWhoIsErasedLeavesNobodyWithThem() {
        String id = agree(Role.MANAGER, "bo.boss", company.max).extract().path("mentorshipId");

        company.skills.erases(company.max);

        await().untilAsserted(() -> company.as(Role.HR_ADMIN, "hanna.hr")
                .get("/v1/mentorships/" + id)
                .then()
                .body("outcome", equalTo("left")));
    }

    private void leaves(UUID person, String userName) {
        company.skills.personChanged(person, userName, company.boss, "Europe/Berlin", false);
    }

    private Response offered() {
        return company.as(Role.LD_ADMIN, ADMIN).get("/v1/people/" + company.max + "/mentoring");
    }

    private ValidatableResponse candidates() {
        return company.as(Role.LD_ADMIN, ADMIN)
                .get("/v1/needs/" + need + "/candidates")
                .then();
    }

    private ValidatableResponse of(String user, UUID person) {
        return company.as("mentor manager", user)
                .get("/v1/mentorships?personId=" + person)
                .then();
    }

    private ValidatableResponse agree(String role, String user, UUID mentor) {
        return company.as(role, user)
                .body(Map.of("needId", need, "mentorId", mentor))
                .post("/v1/mentorships")
                .then();
    }

    private ValidatableResponse buddy(UUID learner, UUID mentor) {
        return company.as(Role.HR_ADMIN, "hanna.hr")
                .body(Map.of("learnerId", learner, "mentorId", mentor))
                .post("/v1/mentorships")
                .then();
    }

    private ValidatableResponse met(String role, String user, String id, LocalDate day, int minutes) {
        return company.as(role, user)
                .body(Map.of("heldOn", day.toString(), "minutes", minutes))
                .post("/v1/mentorships/" + id + "/meetings")
                .then();
    }

    private ValidatableResponse end(String role, String user, String id, String outcome, @Nullable String ifMatch) {
        // Encoded, the colon would be a path that no honest client sends.
        var request = company.as(role, user).urlEncodingEnabled(false).body(Map.of("outcome", outcome));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/mentorships/" + id + ":end")
                .then();
    }
}
