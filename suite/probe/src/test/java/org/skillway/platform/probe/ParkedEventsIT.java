package org.skillway.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;

/** An event that Kafka refuses is seen with what waits behind it, and sent in its place once somebody has mended the cause. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class ParkedEventsIT {

    private static final String REASON = "max.message.bytes is 4 MiB now";

    private final RefusedCounter counter = RefusedCounter.inATenantOfItsOwn();

    @Test
    void tellsWhatIsRefusedSinceWhenAndWhatWaitsBehindIt() throws SQLException {
        var event = counter.tellTooMuch(RefusedCounter.COUNTED);
        counter.count(10, 100);

        await().untilAsserted(() -> counter.parked()
                .body("data", hasSize(1))
                .body("data[0].id", equalTo(event.toString()))
                .body("data[0].type", equalTo(RefusedCounter.COUNTED))
                .body("data[0].aggregateType", equalTo("counter"))
                .body("data[0].aggregateId", equalTo(counter.person().toString()))
                .body("data[0].aggregateVersion", equalTo(1))
                .body("data[0].reason", containsString("RecordTooLargeException"))
                .body("data[0].toldAt", notNullValue())
                .body("data[0].parkedAt", notNullValue())
                .body("data[0].heldBehind", equalTo(2))
                .body("data[0].releasedAt", nullValue())
                .body("data[0].discardedAt", nullValue()));
    }

    @Test
    void onceMendedItIsSentBeforeWhatWaited() throws SQLException {
        var event = counter.parkedWithTwoBehind();
        counter.mend();

        release(event)
                .statusCode(201)
                .body("id", equalTo(event.toString()))
                .body("heldBehind", equalTo(2))
                .body("releaseReason", equalTo(REASON))
                .body("releasedAt", notNullValue());

        await().untilAsserted(() -> counter.total().body("total", equalTo(111)));
        assertThat(counter.sent("ce_aggregateversion")).containsExactly("1", "2", "3");
        counter.parked().body("data", hasSize(0));
        counter.audited(event)
                .body("data", hasSize(1))
                .body("data[0].action", equalTo("parked-event.release"))
                .body("data[0].actor", equalTo("probe.user"));
    }

    @Test
    void notMendedItIsParkedAgainAndSaysSo() throws SQLException {
        var event = counter.parkedWithTwoBehind();

        release(event).statusCode(201);

        await().untilAsserted(() -> counter.parked()
                .body("data", hasSize(1))
                .body("data[0].heldBehind", equalTo(2))
                .body("data[0].releasedAt", notNullValue())
                .body("data[0].releaseReason", equalTo(REASON)));
        assertThat(counter.sent()).isEmpty();
        counter.mend();
        release(event).statusCode(201);
        await().untilAsserted(() -> counter.total().body("total", equalTo(111)));
    }

    @Test
    void twoPeopleAtOnceDoItOnce() throws Exception {
        var event = counter.parkedWithTwoBehind();
        counter.mend();
        try (var people = Executors.newFixedThreadPool(4)) {
            Callable<Integer> releasing = () -> release(event).extract().statusCode();
            var answers = new ArrayList<Integer>();
            for (var answer : people.invokeAll(Collections.nCopies(4, releasing))) {
                answers.add(answer.get());
            }

            assertThat(answers).containsExactlyInAnyOrder(201, 404, 404, 404);
        }
        assertThat(counter.number("select count(*) from outbox_release")).isOne();
    }

    @Test
    void aRepetitionHearsTheFirstAnswer() throws SQLException {
        var event = counter.parkedWithTwoBehind();
        counter.mend();
        var first = release(counter.as(Role.INTEGRATION).header("Idempotency-Key", "again"), event, REASON)
                .statusCode(201)
                .extract()
                .asString();

        release(counter.as(Role.INTEGRATION).header("Idempotency-Key", "again"), event, REASON)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
    }

    @Test
    void takesAReasonAndTheRole() throws SQLException {
        var event = counter.parkedWithTwoBehind();

        release(counter.as(Role.INTEGRATION), event, " ")
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors[0].pointer", equalTo("/reason"));
        release(counter.as(Role.HR_ADMIN), event, REASON).statusCode(403);
        RefusedCounter.as(Role.INTEGRATION, "parked-elsewhere")
                .get("/v1/parked-events")
                .then()
                .body("data", hasSize(0));
        release(RefusedCounter.as(Role.INTEGRATION, "parked-elsewhere"), event, REASON)
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        counter.parked().body("data", hasSize(1));
    }

    private ValidatableResponse release(UUID event) {
        return release(counter.as(Role.INTEGRATION), event, REASON);
    }

    private static ValidatableResponse release(RequestSpecification who, UUID event, String reason) {
        return who.body(Map.of("reason", reason))
                .post("/v1/parked-events/" + event + ":release")
                .then();
    }
}
