package org.skillway.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.access.Role;

/** An event that Kafka will never take is given up: another takes its place, and whoever listens hears what is missing. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class GivenUpEventsIT {

    private static final String REASON = "A map of 9,000 skills, imported by mistake";
    private static final String DISCARDED = "org.skillway.skills.event.discarded.v1";

    private final RefusedCounter counter = RefusedCounter.inATenantOfItsOwn();

    @Test
    void anotherTakesItsPlaceAndWhatWaitedFollows() throws SQLException {
        var event = counter.parkedWithTwoBehind();

        discard(event)
                .statusCode(201)
                .body("id", equalTo(event.toString()))
                .body("discardReason", equalTo(REASON))
                .body("discardedAt", notNullValue());

        await().untilAsserted(() -> counter.total().body("total", equalTo(110)));
        assertThat(counter.sent("ce_aggregateversion")).containsExactly("1", "2", "3");
        assertThat(counter.sent("ce_type")).startsWith(DISCARDED).hasSize(3);
        var told = JsonPath.from(counter.sent().getFirst().value());
        assertThat(told.getString("eventId")).isEqualTo(event.toString());
        assertThat(told.getString("eventType")).isEqualTo(RefusedCounter.COUNTED);
        assertThat(told.getString("aggregateId")).isEqualTo(counter.person().toString());
        counter.parked().body("data", hasSize(0));
        listed("discarded")
                .body("data", hasSize(1))
                .body("data[0].id", equalTo(event.toString()))
                .body("data[0].reason", containsString("RecordTooLargeException"))
                .body("data[0].discardReason", equalTo(REASON));
        counter.audited(event).body("data", hasSize(1)).body("data[0].action", equalTo("parked-event.discard"));
    }

    @Test
    void whoWouldHaveHeardItFindsItAmongTheDeadAndMayOnlyDiscardIt() throws SQLException {
        var event = counter.parkedWithTwoBehind();
        discard(event).statusCode(201);
        await().untilAsserted(() -> dead("waiting").body("data", hasSize(1)));
        String dead = dead("waiting")
                .body("data[0].eventId", equalTo(event.toString()))
                .body("data[0].type", equalTo(RefusedCounter.COUNTED))
                .body("data[0].aggregateId", equalTo(counter.person().toString()))
                .body("data[0].reason", containsString("It never came"))
                .extract()
                .path("data[0].id");

        counter.as(Role.INTEGRATION)
                .post("/v1/dead-events/" + dead + ":replay")
                .then()
                .statusCode(422)
                .body("detail", containsString("gave it up"));
        counter.as(Role.INTEGRATION)
                .body(Map.of("reason", "Counted by hand."))
                .post("/v1/dead-events/" + dead + ":discard")
                .then()
                .statusCode(201);

        dead("waiting").body("data", hasSize(0));
        counter.count(7);
        await().untilAsserted(() -> counter.total().body("total", equalTo(117)));
    }

    /** What nobody listens to here is missed by nobody. */
    @Test
    void whatIsNotHeardLeavesNoDeadEvent() throws SQLException {
        var event = counter.tellTooMuch("org.skillway.skills.counter.reset.v1");
        counter.count(10);
        await().untilAsserted(() -> counter.parked().body("data", hasSize(1)));

        discard(event).statusCode(201);

        await().untilAsserted(() -> counter.total().body("total", equalTo(10)));
        dead("all").body("data", hasSize(0));
    }

    @Test
    void whoPullsFindsItInItsPlace() throws SQLException {
        var event = counter.parkedWithTwoBehind();
        discard(event).statusCode(201);

        await().untilAsserted(() -> counter.as(Role.INTEGRATION)
                .get("/v1/events")
                .then()
                .body("data.aggregateversion", equalTo(List.of(1, 2, 3)))
                .body("data[0].type", equalTo(DISCARDED))
                .body("data[0].data.eventId", equalTo(event.toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.skillway.skills.person.erased.v1",
                "org.skillway.mentor.erasure.confirmed.v1",
                "org.skillway.skills.legal-hold.changed.v1",
                DISCARDED
            })
    void whatMustBeSentCannotBeGivenUp(String type) throws SQLException {
        var event = counter.tellTooMuch(type);
        await().untilAsserted(() -> counter.parked().body("data", hasSize(1)));

        discard(event).statusCode(422).body("code", equalTo("UNPROCESSABLE"));

        counter.parked().body("data", hasSize(1));
        assertThat(counter.number("select count(*) from outbox_discard")).isZero();
    }

    @Test
    void ofWhoDiscardsAndWhoReleasesOneSucceeds() throws Exception {
        var event = counter.parkedWithTwoBehind();
        counter.mend();
        try (var people = Executors.newFixedThreadPool(4)) {
            Callable<Integer> discarding = () -> discard(event).extract().statusCode();
            Callable<Integer> releasing = () -> counter.as(Role.INTEGRATION)
                    .body(Map.of("reason", REASON))
                    .post("/v1/parked-events/" + event + ":release")
                    .statusCode();
            var answers = new ArrayList<Integer>();
            for (var answer : people.invokeAll(List.of(discarding, releasing, discarding, releasing))) {
                answers.add(answer.get());
            }

            assertThat(answers).containsExactlyInAnyOrder(201, 404, 404, 404);
        }
        await().untilAsserted(
                        () -> assertThat(counter.sent("ce_aggregateversion")).containsExactly("1", "2", "3"));
    }

    @Test
    void aRepetitionHearsTheFirstAnswer() throws SQLException {
        var event = counter.parkedWithTwoBehind();
        var first = discard(counter.as(Role.INTEGRATION).header("Idempotency-Key", "once"), event, REASON)
                .statusCode(201)
                .extract()
                .asString();

        discard(counter.as(Role.INTEGRATION).header("Idempotency-Key", "once"), event, REASON)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        discard(event).statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void takesAReasonAndTheRole() throws SQLException {
        var event = counter.parkedWithTwoBehind();

        discard(counter.as(Role.INTEGRATION), event, " ")
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors[0].pointer", equalTo("/reason"));
        discard(counter.as(Role.HR_ADMIN), event, REASON).statusCode(403);
        discard(RefusedCounter.as(Role.INTEGRATION, "parked-elsewhere"), event, REASON)
                .statusCode(404);
        listed("lost").statusCode(400);
        listed("discarded").body("data", hasSize(0));
        counter.parked().body("data", hasSize(1));
    }

    private ValidatableResponse discard(UUID event) {
        return discard(counter.as(Role.INTEGRATION), event, REASON);
    }

    private static ValidatableResponse discard(RequestSpecification who, UUID event, String reason) {
        return who.body(Map.of("reason", reason))
                .post("/v1/parked-events/" + event + ":discard")
                .then();
    }

    private ValidatableResponse listed(String state) {
        return counter.as(Role.INTEGRATION)
                .get("/v1/parked-events?state=" + state)
                .then();
    }

    private ValidatableResponse dead(String state) {
        return counter.as(Role.INTEGRATION)
                .get("/v1/dead-events?state=" + state)
                .then();
    }
}
