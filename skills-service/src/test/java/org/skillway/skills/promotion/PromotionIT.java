package org.skillway.skills.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PromotionIT {

    private final SkillsApi company = new SkillsApi("promotion-" + UUID.randomUUID());
    private String rosa = "";

    @BeforeEach
    void rosaAndThoseWhoMayDecide() {
        company.importPeople(List.of(
                row("rosa", "grace", "2026-11-02"),
                row("grace", "ines", "2019-05-06"),
                row("ines", "", "2018-01-08"),
                row("marcus", "", "2019-05-06"),
                row("owen.fitzgerald", "", "2019-05-06")));
        company.importSkills("coaching");
        company.publishMap("lead", List.of(asks("coaching", 3, 60)));
        rosa = company.idOf("rosa");
    }

    @Test
    void aReadyForecastPromotesNobodyUntilANamedPersonSigns() {
        company.seen(company.as(Role.MANAGER, "grace"), rosa, "coaching", 5, 4);
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/readiness?role=lead")
                .then()
                .body("forecasts[0].supported", equalTo(true));
        judgments().body("data", equalTo(List.of()));

        var promotion = opened(grace());
        judgments().body("data[0].state", equalTo("open")).body("data[0].forecast.supported", equalTo(true));
        sign(promotion, company.as(Role.INTEGRATION, "bot"), "approve").statusCode(403);
        sign(promotion, company.as(Role.HR_ADMIN, "not.a.person"), "approve").statusCode(403);
        for (var one : List.of(promotion, UUID.randomUUID().toString())) {
            sign(one, company.as(Role.MANAGER, "marcus"), "approve")
                    .statusCode(404)
                    .body("detail", equalTo("No judgment " + one + "."));
            company.as(Role.MANAGER, "marcus")
                    .get("/v1/judgments/" + one)
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo("No judgment " + one + "."));
        }
        sign(promotion, company.as(Role.MANAGER, "rosa"), "approve").statusCode(422);
        judgments().body("data[0].state", equalTo("open"));

        sign(promotion, grace(), "approve").statusCode(201).body("state", equalTo("approved"));

        judgments()
                .body("data[0].signatures[0].signedBy", equalTo("grace"))
                .body("data[0].signatures[0].relation", equalTo("manager"))
                .body("data[0].signatures[0].reason", notNullValue());
        sign(promotion, company.as(Role.MANAGER, "ines"), "decline").statusCode(409);
        await().untilAsserted(() -> assertThat(told("promotion.decided"))
                .hasSize(1)
                .first()
                .satisfies(data ->
                        assertThat(data).contains("\"verdict\":\"approve\"").doesNotContain("grace", "Ready for it")));
    }

    @Test
    void whereTwoHaveToSignTheyAreTwoPeople() {
        var path = "/v1/roles/lead/promotion-rule";
        company.asHr().body(Map.of("secondSigner", true)).put(path).then().statusCode(200);
        company.asHr().body(Map.of("secondSigner", false)).put(path).then().statusCode(428);
        var promotion = opened(grace());

        sign(promotion, grace(), "approve").body("state", equalTo("awaiting-second-signature"));
        sign(promotion, grace(), "approve").statusCode(422);
        assertThat(told("promotion.decided")).isEmpty();
        sign(promotion, company.asHr(), "approve").body("state", equalTo("approved"));
        await().until(() -> told("promotion.decided").size() == 1);
    }

    @Test
    void somebodyOfHrDoesNotPromoteTheirOwnManagerAlone() {
        company.importPeople(List.of(row("hanna", "rosa", "2026-11-02"), row("hugo", "hanna", "2026-11-02")));
        var promotion = opened(grace());

        sign(promotion, company.as(Role.HR_ADMIN, "hanna"), "approve")
                .statusCode(201)
                .body("state", equalTo("awaiting-second-signature"))
                .body("signatures[0].relation", equalTo("report"));
        sign(promotion, company.as(Role.HR_ADMIN, "hugo"), "approve").statusCode(422);
        sign(promotion, company.asHr(), "approve").body("state", equalTo("approved"));
    }

    @Test
    void ofTwoWhoSignAtOnceOneDecides() throws InterruptedException {
        var promotion = opened(grace());
        List<Integer> answers;
        try (var signers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = signers
                    .invokeAll(IntStream.range(0, 4)
                            .<Callable<Integer>>mapToObj(n -> () -> sign(
                                            promotion,
                                            n % 2 == 0 ? grace() : company.as(Role.MANAGER, "ines"),
                                            n % 2 == 0 ? "approve" : "decline")
                                    .extract()
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void nobodyIsPutForwardTwiceAtATime() {
        opened(grace());
        open(company.as(Role.MANAGER, "ines")).statusCode(409);
        open(company.as(Role.LEARNER, "rosa")).statusCode(403);
        grace().body(Map.of("role", "pilot", "reason", "Because."))
                .post("/v1/people/" + rosa + "/promotions")
                .then()
                .statusCode(422);
        grace().body(Map.of("role", "lead", "reason", " "))
                .post("/v1/people/" + rosa + "/promotions")
                .then()
                .statusCode(400);
    }

    @Test
    void nobodyIsPutForwardWhoLeftOrForWhatTheyHold() {
        company.importPeople(List.of(row("left", "grace", "2024-11-02").replace(",\n", ",2025-01-31\n")));
        var left = company.idOf("left");
        for (var kind : Map.of(
                        "promotions", Map.of("role", "lead", "reason", "Ready for it."),
                        "high-potential", Map.of("reason", "Ready for it."))
                .entrySet()) {
            grace().body(kind.getValue())
                    .post("/v1/people/" + left + "/" + kind.getKey())
                    .then()
                    .statusCode(422);
        }
        company.assign(rosa, "lead", "2026-11-02").statusCode(200);
        open(grace()).statusCode(422).body("errors[0].pointer", equalTo("/role"));
    }

    @Test
    void anotherCompanySeesNothingOfIt() {
        var promotion = opened(grace());
        String finding = judgments().extract().path("data[0].forecast.findingId");
        var other = new SkillsApi("other-" + company.tenant());
        other.importPeople(List.of(row("grace", "", "2019-05-06"), row("owen.fitzgerald", "", "2019-05-06")));

        sign(promotion, other.asHr(), "approve").statusCode(404);
        for (var path : List.of(
                "/v1/judgments/" + promotion,
                "/v1/findings/" + finding,
                "/v1/people/" + rosa + "/judgments",
                "/v1/people/" + rosa + "/profile",
                "/v1/people/" + rosa + "/attestations")) {
            other.asHr().get(path).then().statusCode(404);
        }
        other.asHr().get("/v1/decider-reviews").then().statusCode(200).body("deciders", equalTo(List.of()));
        judgments().body("data[0].state", equalTo("open"));
    }

    @Test
    void potentialIsNeverMarkedInSilence() {
        String flag = grace().body(Map.of("reason", "Runs the desk when we are away."))
                .post("/v1/people/" + rosa + "/high-potential")
                .then()
                .statusCode(201)
                .body("forecast", equalTo(null))
                .extract()
                .path("judgmentId");
        flagged(grace()).statusCode(200).body("flagged", equalTo(false)).body("judgmentId", equalTo(null));
        sign(flag, company.asHr(), "approve").body("state", equalTo("approved"));
        flagged(grace()).body("flagged", equalTo(true)).body("judgmentId", equalTo(flag));
        flagged(company.as(Role.MANAGER, "marcus")).statusCode(404);

        judgments()
                .body("data[0].kind", equalTo("high-potential"))
                .body("data[0].signatures[0].relation", equalTo("hr"));
        await().until(() -> told("high-potential.decided").size() == 1);
        company.as(Role.AUDITOR, "ada")
                .get("/v1/audit?subject=person/" + rosa)
                .then()
                .statusCode(200)
                .body("data.action", hasItems("high-potential.open", "high-potential.approve", "high-potential.read"));
    }

    @Test
    void aWorklistHasWhatWaitsForWhom() {
        company.asHr()
                .body(Map.of("secondSigner", true))
                .put("/v1/roles/lead/promotion-rule")
                .then()
                .statusCode(200);
        var promotion = opened(grace());
        String flag = grace().body(Map.of("reason", "Runs the desk when we are away."))
                .post("/v1/people/" + rosa + "/high-potential")
                .then()
                .extract()
                .path("judgmentId");

        worklist(grace(), "awaiting=me").body("data.judgment.judgmentId", equalTo(List.of(flag, promotion)));
        sign(promotion, grace(), "approve").statusCode(201);
        sign(flag, grace(), "decline").statusCode(201);

        worklist(grace(), "awaiting=me").body("data", equalTo(List.of()));
        worklist(company.as(Role.MANAGER, "ines"), "awaiting=me")
                .body("data.judgment.judgmentId", equalTo(List.of(promotion)))
                .body("data[0].displayName", equalTo("Person rosa"));
        worklist(company.as(Role.HR_ADMIN, "nobody.here"), "awaiting=me").body("data", equalTo(List.of()));
        worklist(company.as(Role.MANAGER, "marcus"), "limit=50").body("data", equalTo(List.of()));
        worklist(company.as(Role.LEARNER, "rosa"), "limit=50").body("data.awaitsMe", equalTo(List.of(false, false)));
        for (var state : List.of("open", "awaiting-second-signature", "approved", "declined")) {
            worklist(grace(), "state=" + state).body("data.judgment.state", everyItem(equalTo(state)));
        }
        worklist(grace(), "state=declined&kind=high-potential").body("data.size()", equalTo(1));
        worklist(grace(), "state=awaiting-second-signature").body("data.size()", equalTo(1));
        String next = worklist(grace(), "limit=1").extract().path("nextCursor");
        worklist(grace(), "limit=1&cursor=" + next).body("data.judgment.judgmentId", equalTo(List.of(promotion)));
        grace().get("/v1/judgments?state=done").then().statusCode(400);
        worklist(grace(), "updatedSince=2999-01-01T00:00:00Z").body("data", equalTo(List.of()));
        worklist(grace(), "updatedSince=2020-01-01T00:00:00Z").body("data.size()", equalTo(2));
        grace().body(
                        Map.of(
                                "query",
                                "{ worklist(state: \"declined\") { data { userName awaitsMe judgment { kind } } nextCursor } people { data { highPotential { flagged } } } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.worklist.data.judgment.kind", equalTo(List.of("high-potential")))
                .body("data.people.data.highPotential.flagged", everyItem(equalTo(false)));
        company.as(Role.AUDITOR, "ada")
                .get("/v1/audit?subject=person/" + rosa)
                .then()
                .body("data.action", hasItems("judgment.read"));
    }

    private static ValidatableResponse worklist(RequestSpecification by, String query) {
        return by.get("/v1/judgments?" + query).then().statusCode(200);
    }

    private ValidatableResponse flagged(RequestSpecification by) {
        return by.get("/v1/people/" + rosa + "/high-potential").then();
    }

    @Test
    void rubberStampingIsMeasured() {
        for (var time = 0; time < 5; time++) {
            sign(opened(grace()), grace(), "decline").statusCode(201);
        }
        sign(opened(grace()), company.asHr(), "approve").statusCode(201);

        company.as(Role.AUDITOR, "ada")
                .get("/v1/decider-reviews")
                .then()
                .statusCode(200)
                .body("deciders.find { it.decider == 'grace' }.signatures", equalTo(5))
                .body("deciders.find { it.decider == 'grace' }.overrideRate", equalTo(0f))
                .body("deciders.find { it.decider == 'grace' }.worthALook", equalTo(true))
                .body("deciders.find { it.decider == 'owen.fitzgerald' }.overrideRate", equalTo(1f));
        company.as(Role.MANAGER, "grace").get("/v1/decider-reviews").then().statusCode(403);
    }

    @Test
    void aScreenShowsForecastAndJudgmentApart() {
        opened(grace());
        grace().body(
                        Map.of(
                                "query",
                                "{ person(id: \"" + rosa
                                        + "\") { readiness(role: \"lead\") { probabilityNow } judgments { data { kind state openedBy } } } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.person.judgments.data[0].state", equalTo("open"))
                .body("data.person.readiness[0].probabilityNow", notNullValue());
    }

    @Test
    void whatWaitedForSomebodyWhoLeftWaitsForWhoIsThere() {
        company.importPeople(List.of(row("helga", "", "2019-05-06")));
        company.asHr()
                .body(Map.of("secondSigner", true))
                .put("/v1/roles/lead/promotion-rule")
                .then()
                .statusCode(200);
        var promotion = opened(company.asHr());
        sign(promotion, company.asHr(), "approve").body("state", equalTo("awaiting-second-signature"));
        String flag = company.asHr()
                .body(Map.of("reason", "Runs the desk when we are away."))
                .post("/v1/people/" + rosa + "/high-potential")
                .then()
                .extract()
                .path("judgmentId");
        worklist(company.asHr(), "awaiting=me").body("data.judgment.judgmentId", equalTo(List.of(flag)));

        // HR, who put both forward, and the manager, who would have signed, are gone since yesterday.
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        company.importPeople(List.of(
                row("owen.fitzgerald", "", "2019-05-06").replace(",\n", "," + yesterday + "\n"),
                row("grace", "ines", "2019-05-06").replace(",\n", "," + yesterday + "\n")));

        worklist(company.asHr(), "awaiting=me").body("data", equalTo(List.of()));
        worklist(grace(), "awaiting=me").body("data", equalTo(List.of()));
        sign(flag, company.asHr(), "approve").statusCode(404);
        sign(promotion, grace(), "approve").statusCode(404);
        for (var present : List.of(company.as(Role.HR_ADMIN, "helga"), company.as(Role.MANAGER, "ines"))) {
            worklist(present, "awaiting=me").body("data.judgment.judgmentId", equalTo(List.of(flag, promotion)));
        }
        sign(promotion, company.as(Role.MANAGER, "ines"), "approve")
                .statusCode(201)
                .body("state", equalTo("approved"));
        sign(flag, company.as(Role.HR_ADMIN, "helga"), "decline")
                .statusCode(201)
                .body("state", equalTo("declined"));
    }

    private RequestSpecification grace() {
        return company.as(Role.MANAGER, "grace");
    }

    private ValidatableResponse open(RequestSpecification by) {
        return by.body(Map.of("role", "lead", "reason", "Ready for it."))
                .post("/v1/people/" + rosa + "/promotions")
                .then();
    }

    private String opened(RequestSpecification by) {
        return open(by).statusCode(201).extract().path("judgmentId");
    }

    private static ValidatableResponse sign(String judgment, RequestSpecification by, String verdict) {
        return by.body(Map.of("verdict", verdict, "reason", "Ready for it, as I saw this quarter."))
                .post("/v1/judgments/" + judgment + "/signatures")
                .then();
    }

    private ValidatableResponse judgments() {
        return company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/judgments")
                .then()
                .statusCode(200);
    }

    private List<String> told(String thing) {
        return SkillsTopic.toldOf(company.tenant()).stream()
                .filter(event -> event.type().contains(thing))
                .map(SkillsTopic.Told::data)
                .toList();
    }
}
