package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;
import static org.skillway.curriculum.LearnerFixture.activity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** What somebody did is listed for themselves, for who leads them, and for systems that follow it. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ActivityLogIT {

    private static final String NOAH = "noah.becker";
    private static final String PRACTICE = "refund-wording-practice";

    @Test
    void whatWasDoneIsListedFromTheLatestOnToWhoMaySeeIt() {
        try (var company = LearnerFixture.companyWithModules("activities-listed")) {
            UUID rosa = UUID.randomUUID();
            company.others.personIs(rosa, "rosa.lind");
            UUID noah = company.hired(NOAH, "support", rosa);
            UUID other = company.hired("olga.other", "support");
            company.does(NOAH, activity(noah, PRACTICE, "started", Map.of())).statusCode(201);
            company.does(
                            NOAH,
                            activity(
                                    noah,
                                    PRACTICE,
                                    "answered",
                                    Map.of(
                                            "item",
                                            PRACTICE + "-1",
                                            "response",
                                            Company.option(PRACTICE, PRACTICE + "-1", true),
                                            "seconds",
                                            20,
                                            "confidence",
                                            0.8)))
                    .statusCode(201);
            company.does(NOAH, activity(noah, PRACTICE, "applied", Map.of())).statusCode(201);

            list(company, Role.LEARNER, NOAH, noah, "")
                    .statusCode(200)
                    .body("data.kind", contains("applied", "answered", "started"))
                    .body("data[1].correct", equalTo(true))
                    .body("data[1].seconds", equalTo(20))
                    .body("data[1].confidence", equalTo(0.8f))
                    .body("nextCursor", nullValue());
            assertThat(all(company, noah, "?limit=1")).hasSize(3).doesNotHaveDuplicates();
            list(company, Role.LEARNER, NOAH, noah, "?kind=answered&module=" + PRACTICE)
                    .body("data", hasSize(1));
            list(company, Role.LEARNER, NOAH, noah, "?module=nothing-of-that").body("data", hasSize(0));

            list(company, Role.MANAGER, "rosa.lind", noah, "")
                    .statusCode(200)
                    .body("data", hasSize(3))
                    .body("data.seconds", everyItem(nullValue()))
                    .body("data.confidence", everyItem(nullValue()));
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .body(
                            Map.of(
                                    "query",
                                    "{ activities(personId: \"" + noah
                                            + "\", limit: 2, kind: \"started\") { data { kind module recordedAt } nextCursor } }"))
                    .post("/graphql")
                    .then()
                    .body("data.activities.data.kind", contains("started"))
                    .body("data.activities.nextCursor", nullValue());
            as(Role.AUDITOR, "ada", company.tenant)
                    .get("/v1/audit?subject=person/" + noah)
                    .then()
                    .body("data.action", hasItem("activities.read"));

            list(company, Role.LEARNER, "olga.other", noah, "").statusCode(404);
            list(company, Role.AUDITOR, "ada", noah, "").statusCode(403);
            list(company, Role.LEARNER, NOAH, noah, "?kind=dreamt").statusCode(400);
            list(company, Role.LEARNER, NOAH, noah, "?limit=101").statusCode(400);
            list(company, Role.LEARNER, NOAH, noah, "?cursor=made-up").statusCode(400);
            String cursor = list(company, Role.LEARNER, NOAH, noah, "?limit=1")
                    .body("nextCursor", notNullValue())
                    .extract()
                    .path("nextCursor");
            list(company, Role.LEARNER, "olga.other", other, "?cursor=" + cursor)
                    .statusCode(400);
        }
    }

    @Test
    void whoAsksSinceTheLatestTheyKnowMissesNothingEvenIfTheClockOfAReplicaIsBehind() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("activities-since")) {
            UUID noah = company.hired(NOAH, "support");
            company.does(NOAH, activity(noah, PRACTICE, "started", Map.of())).statusCode(201);
            // As a replica whose clock is an hour ahead would have recorded it.
            try (var owner = Database.asOwner(company.tenant);
                    var statement = owner.createStatement()) {
                statement.execute("update activity set recorded_at = recorded_at + interval '1 hour'");
            }
            String latest = list(company, Role.INTEGRATION, "hr-suite", noah, "")
                    .extract()
                    .path("data[0].recordedAt");

            company.does(NOAH, activity(noah, PRACTICE, "applied", Map.of())).statusCode(201);

            ValidatableResponse since = list(company, Role.INTEGRATION, "hr-suite", noah, "?updatedSince=" + latest)
                    .body("data.kind", contains("applied", "started"));
            List<String> times = since.extract().path("data.recordedAt");
            assertThat(Instant.parse(times.getFirst())).isAfter(latest);
            list(company, Role.INTEGRATION, "hr-suite", noah, "?updatedSince=" + times.getFirst())
                    .body("data.kind", contains("applied"));
            list(company, Role.INTEGRATION, "hr-suite", noah, "?updatedSince=2999-01-01T00:00:00Z")
                    .statusCode(200)
                    .body("data", hasSize(0));
        }
    }

    private static List<String> all(LearnerFixture company, UUID noah, String query) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page =
                    list(company, Role.LEARNER, NOAH, noah, query + (cursor == null ? "" : "&cursor=" + cursor));
            ids.addAll(page.extract().<List<String>>path("data.activityId"));
            cursor = nextCursor(page);
        } while (cursor != null);
        return ids;
    }

    private static @Nullable String nextCursor(ValidatableResponse page) {
        return page.extract().path("nextCursor");
    }

    private static ValidatableResponse list(
            LearnerFixture company, String role, String who, UUID person, String query) {
        return as(role, who, company.tenant)
                .get("/v1/people/" + person + "/activities" + query)
                .then();
    }
}
