package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** A screen of what awaits a decision follows what is new, and what changed, without reading all of it again. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DocketIT {

    private static final String SKILL = "empathy-under-pressure";

    private final UUID rosa = UUID.randomUUID();

    /** Where the manager finds what is open and what is decided, where the learner does, and the same in GraphQL. */
    private record Lists(String path, String open, String decided, String ofPerson, String query) {}

    @Test
    void followsContests() {
        try (var company = LearnerFixture.companyWithModules("docket-contests")) {
            UUID noah = noahUnderRosa(company);
            String step = company.nextStep("noah.becker", noah).extract().path("next.module");
            assertFollowed(
                    company,
                    noah,
                    new Lists("/v1/contests", "status=open", "status=decided", "/path/contests", "pathContests"),
                    Map.of("step", step, "reason", "The tool was down."),
                    Map.of("outcome", "kept", "reason", "It stays."));
            assertPagesFollowed(company, "contests", "status: \"decided\"");
        }
    }

    @Test
    void followsRequestsForMoreMinutes() {
        try (var company = LearnerFixture.companyWithModules("docket-minutes")) {
            UUID noah = noahUnderRosa(company);
            assertFollowed(
                    company,
                    noah,
                    new Lists(
                            "/v1/time-budget-requests",
                            "status=open",
                            "status=decided",
                            "/time-budget/requests",
                            "timeBudgetRequests"),
                    Map.of("minutesPerWeek", 90, "reason", "Two clients are new to me."),
                    Map.of("outcome", "declined", "reason", "Not this month."));
            assertPagesFollowed(company, "timeBudgetRequestsToDecide", "status: \"decided\"");
        }
    }

    @Test
    void followsMeasures() {
        try (var company = LearnerFixture.companyWithModules("docket-measures")) {
            UUID noah = noahUnderRosa(company);
            var id = assertFollowed(
                    company,
                    noah,
                    new Lists(
                            "/v1/remediation-proposals",
                            "state=proposed",
                            "state=in-force",
                            "/remediation-proposals",
                            "remediationProposals"),
                    Map.of("kind", "work-hold", "skill", SKILL, "reason", "Two complaints."),
                    Map.of("outcome", "approved", "reason", "We talked about it."));
            assertPagesFollowed(company, "remediationProposalsInState", "state: \"in-force\"");

            var before = now();
            send(
                    company,
                    Role.LEARNER,
                    "noah.becker",
                    "/v1/people/" + noah + "/remediation-proposals/" + id + "/objections",
                    Map.of("reason", "I was ill that week."));
            assertThat(mine(company, "/v1/remediation-proposals?state=in-force", before))
                    .containsExactly(id);
            assertThat(mine(company, "/v1/remediation-proposals?state=in-force", now()))
                    .isEmpty();
        }
    }

    /** Nothing is written on the day on which nobody may decide any more. */
    @Test
    void followsMeasuresThatNobodyDecided() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("docket-lapsed")) {
            UUID noah = noahUnderRosa(company);
            var id = send(
                    company,
                    Role.HR_ADMIN,
                    "hanna.hr",
                    "/v1/people/" + noah + "/remediation-proposals",
                    Map.of("kind", "work-hold", "skill", SKILL, "reason", "Two complaints."));
            var proposed = now();
            var due = proposed.plusSeconds(1);
            try (var connection = Database.asOwner(company.tenant);
                    var statement = connection.prepareStatement(
                            "update remediation set due_at = ?::timestamptz,"
                                    + " body = jsonb_set(body::jsonb, '{dueAt}', to_jsonb(?::text))::json where id = ?::uuid")) {
                statement.setString(1, due.toString());
                statement.setString(2, due.toString());
                statement.setString(3, id);
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
            while (now().isBefore(due)) {
                Thread.onSpinWait();
            }

            assertThat(mine(company, "/v1/remediation-proposals?state=lapsed", due))
                    .containsExactly(id);
            assertThat(mine(company, "/v1/remediation-proposals?state=lapsed", due.plusMillis(1)))
                    .isEmpty();
        }
    }

    /** As REST does: the store knows no such time. */
    @Test
    void refusesTimesOutsideTheCalendar() {
        try (var company = LearnerFixture.companyWithModules("docket-calendar")) {
            UUID noah = noahUnderRosa(company);
            for (var time : List.of("-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", Instant.MIN, Instant.MAX)) {
                as(Role.LEARNER, "noah.becker", company.tenant)
                        .body(Map.of(
                                "query",
                                "{ pathContests(personId: \"%s\", updatedSince: \"%s\") { id } }"
                                        .formatted(noah, time)))
                        .post("/graphql")
                        .then()
                        .body("errors[0].extensions.code", equalTo("WRONG_TYPE"))
                        .body("errors[0].message", containsString("'updatedSince'"));
            }
        }
    }

    /** A default is for what is not said. */
    @Test
    void refusesNothingForAStatus() {
        try (var company = LearnerFixture.companyWithModules("docket-null")) {
            noahUnderRosa(company);
            for (var pages : List.of(
                    "contests(status: null)",
                    "contests(limit: null)",
                    "timeBudgetRequestsToDecide(status: null)",
                    "remediationProposalsInState(state: null)")) {
                as(Role.MANAGER, "rosa.lind", company.tenant)
                        .body(Map.of("query", "{ " + pages + " { data { id } } }"))
                        .post("/graphql")
                        .then()
                        .body("errors[0].extensions.code", equalTo("VALIDATION_FAILED"));
            }
        }
    }

    /** Returns the id of what was brought and decided. */
    private static String assertFollowed(
            LearnerFixture company, UUID noah, Lists lists, Map<String, ?> brought, Map<String, ?> ruling) {
        var ofNoah = "/v1/people/" + noah + lists.ofPerson();
        var open = lists.path() + "?" + lists.open();
        var decided = lists.path() + "?" + lists.decided();
        var before = now();
        var id = lists.path().endsWith("proposals")
                ? send(company, Role.HR_ADMIN, "hanna.hr", ofNoah, brought)
                : send(company, Role.LEARNER, "noah.becker", ofNoah, brought);
        var brings = now();
        assertThat(mine(company, open, before)).containsExactly(id);
        assertThat(mine(company, open, brings)).isEmpty();
        assertThat(noahs(company, ofNoah, before)).containsExactly(id);
        assertThat(noahs(company, ofNoah, brings)).isEmpty();

        send(company, Role.MANAGER, "rosa.lind", lists.path() + "/" + id + "/decisions", ruling);
        var ruled = now();
        assertThat(mine(company, open, before)).isEmpty();
        assertThat(mine(company, decided, brings)).containsExactly(id);
        assertThat(mine(company, decided, ruled)).isEmpty();
        assertThat(noahs(company, ofNoah, brings)).containsExactly(id);
        assertThat(noahs(company, ofNoah, ruled)).isEmpty();
        assertThat(queried(company, noah, lists.query(), brings)).containsExactly(id);
        assertThat(queried(company, noah, lists.query(), ruled)).isEmpty();
        return id;
    }

    private static void assertPagesFollowed(LearnerFixture company, String query, String which) {
        for (var found : Map.of(Instant.EPOCH, 1, now(), 0).entrySet()) {
            as(Role.MANAGER, "rosa.lind", company.tenant)
                    .body(Map.of(
                            "query",
                            "{ found: %s(%s, updatedSince: \"%s\") { data { id } } }"
                                    .formatted(query, which, found.getKey())))
                    .post("/graphql")
                    .then()
                    .body("data.found.data", hasSize(found.getValue()));
        }
    }

    private static String send(LearnerFixture company, String role, String user, String path, Map<String, ?> body) {
        return as(role, user, company.tenant)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> mine(LearnerFixture company, String list, Instant since) {
        return ids(company, Role.MANAGER, "rosa.lind", list + "&updatedSince=" + since);
    }

    private static List<String> noahs(LearnerFixture company, String list, Instant since) {
        return ids(company, Role.LEARNER, "noah.becker", list + "?updatedSince=" + since);
    }

    private static List<String> ids(LearnerFixture company, String role, String user, String path) {
        return as(role, user, company.tenant)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
    }

    private static List<String> queried(LearnerFixture company, UUID noah, String query, Instant since) {
        return as(Role.LEARNER, "noah.becker", company.tenant)
                .body(Map.of(
                        "query",
                        "{ found: %s(personId: \"%s\", updatedSince: \"%s\") { id } }".formatted(query, noah, since)))
                .post("/graphql")
                .then()
                .extract()
                .path("data.found.id");
    }

    /** As the database counts, after all that was done before. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    private UUID noahUnderRosa(LearnerFixture company) {
        company.others.personIs(rosa, "rosa.lind");
        return company.hired("noah.becker", "support", rosa);
    }
}
