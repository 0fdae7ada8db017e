package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.OtherServices.Told;
import org.skillway.curriculum.refresher.domain.Trial;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

/** Some refreshers come later by lot, so that somebody can find out whether they help. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RefresherTrialIT {

    private static final String KPI = "refund-errors";
    private static final String SKILL = "refund-handling";
    private static final long SEED = 42;

    @Test
    void aDelayedRefresherWaitsAndThenComes() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("trial-delays")) {
            decide(company.tenant, 0.2, null).statusCode(200);
            UUID rosa = company.hired("rosa.lindqvist", "support");
            UUID drift = drift(true);

            company.others.signalSlips(rosa, drift, KPI, SKILL);

            Told told = scheduled(company, rosa);
            assertThat(EventSchemas.complaints(told.type(), told.payload())).isEmpty();
            assertThat(told.data().get("delayed")).isEqualTo(true);
            company.nextStep("rosa.lindqvist", rosa).body("next.module", not("refund-refresher"));

            company.others.signalSlips(rosa, drift, KPI, SKILL);
            String until = String.valueOf(told.data().get("until"));
            execute(
                    company.tenant,
                    "update learner set state = replace(state::text, '%s', '2026-11-01T00:00:00Z')::json"
                            .formatted(until));
            execute(company.tenant, "update delayed_refresher set until = '2026-11-01'");

            await().untilAsserted(() -> company.nextStep("rosa.lindqvist", rosa)
                    .body("next.module", equalTo("refund-refresher"))
                    .body("next.driftId", equalTo(drift.toString())));
            await().untilAsserted(() -> assertThat(company.others.toldAbout(rosa))
                    .filteredOn(each -> each.type().endsWith("path.changed.v1"))
                    .last()
                    .satisfies(each -> assertThat(each.data().get("driftId")).isEqualTo(drift.toString())));
            assertThat(company.others.toldAbout(rosa))
                    .filteredOn(each -> each.type().endsWith("refresher.scheduled.v1"))
                    .hasSize(1);
        }
    }

    /** Who reads in their copy that they wait would no longer be as those who do not. */
    @Test
    void nobodyReadsTheirLotInACopyWhileTheyWait() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("trial-copies")) {
            decide(company.tenant, 0.2, null).statusCode(200);
            UUID rosa = company.hired("rosa.lindqvist", "support");
            company.others.signalSlips(rosa, drift(true), KPI, SKILL);
            String until = String.valueOf(scheduled(company, rosa).data().get("until"));
            await().untilAsserted(() -> assertThat(copy(company, rosa)).contains(KPI));

            String copy = copy(company, rosa);

            assertThat(copy).contains("\"delayed_refresher\"", "would undo the comparison");
            assertThat(copy).doesNotContain(until, "notBefore");
            execute(
                    company.tenant,
                    "update learner set state = replace(state::text, '%s', '2026-11-01T00:00:00Z')::json"
                            .formatted(until));
            assertThat(copy(company, rosa)).contains("2026-11-01T00:00:00Z");
        }
    }

    private static String copy(LearnerFixture company, UUID person) {
        return as(Role.LEARNER, "rosa.lindqvist", company.tenant)
                .urlEncodingEnabled(false)
                .get("/v1/people/" + person + ":export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aWaitIsTakenOutOfWhatIsStoredUntilItIsOver() throws SQLException {
        assertThat(
                        shown(
                                "[{\"id\": 1, \"notBefore\": \"2999-12-31T10:00:00.123456Z\"}, {\"id\": 2, \"notBefore\": null}, {\"id\": 3}]"))
                .isEqualTo("[{\"id\": 1}, {\"id\": 2}, {\"id\": 3}]");
        assertThat(shown("{\"notBefore\": \"2999-12-31T10:00:00Z\"}")).isEqualTo("{}");
        assertThat(shown("{\"notBefore\": \"2999-12-31T10:00:00Z\", \"somewhatLonger\": 1}"))
                .isEqualTo("{\"somewhatLonger\": 1}");
        assertThat(shown("{\"id\": 1, \"notBefore\": \"2026-11-01T10:00:00Z\"}"))
                .isEqualTo("{\"id\": 1, \"notBefore\": \"2026-11-01T10:00:00Z\"}");
        assertThat(shown("{\"said\": \"\\\"notBefore\\\": null\"}"))
                .isEqualTo("{\"said\": \"\\\"notBefore\\\": null\"}");
    }

    private static String shown(String stored) throws SQLException {
        try (var connection = Database.asApplication("trial-copies");
                var statement = connection.prepareStatement("select without_waits(?::jsonb)::text")) {
            statement.setString(1, stored);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void whoseRefresherFailsIsAmongTheSetBacksAndHoldsNobodyUp() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("trial-poison")) {
            UUID noah = company.hired("noah.becker", "support");
            UUID rosa = company.hired("rosa.lindqvist", "support");
            execute(
                    company.tenant,
                    "update learner set state = '{\"roles\": 7}' where person_id = '%s'".formatted(noah));
            execute(
                    company.tenant,
                    "insert into delayed_refresher values (current_tenant(), gen_random_uuid(), '%s', '2026-10-01'),"
                                    .formatted(noah)
                            + " (current_tenant(), gen_random_uuid(), '%s', '2026-11-01')".formatted(rosa));

            await().untilAsserted(() -> assertThat(waiting(company.tenant)).isZero());
            as(Role.LD_ADMIN, "maya", company.tenant)
                    .get("/v1/setbacks")
                    .then()
                    .statusCode(200)
                    .body("data.findAll { it.chore == 'refresher' }.personId", equalTo(List.of(noah.toString())));
        }
    }

    @Test
    void theOthersComeAtOnceAndCountToo() {
        try (var company = LearnerFixture.companyWithModules("trial-at-once")) {
            decide(company.tenant, 0.2, null).statusCode(200);
            UUID rosa = company.hired("rosa.lindqvist", "support");

            company.others.signalSlips(rosa, drift(false), KPI, SKILL);

            await().untilAsserted(() ->
                    company.nextStep("rosa.lindqvist", rosa).body("next.module", equalTo("refund-refresher")));
            assertThat(scheduled(company, rosa).data().get("delayed")).isEqualTo(false);
        }
    }

    @Test
    void whatIsCriticalComesAtOnceAndTakesNoPart() {
        try (var company = LearnerFixture.companyWithModules("trial-critical")) {
            decide(company.tenant, 0.2, null).statusCode(200);
            UUID rosa = company.hired("rosa.lindqvist", "support");

            company.others.signalSlips(rosa, drift(true), "ticket-note-quality", "ticket-notes");

            await().untilAsserted(() ->
                    company.nextStep("rosa.lindqvist", rosa).body("next.module", equalTo("notes-refresher")));
            assertThat(company.others.toldAbout(rosa))
                    .noneMatch(told -> told.type().endsWith("refresher.scheduled.v1"));
        }
    }

    @Test
    void onlyAnAuthorDecidesAndNobodyOverwritesUnseen() {
        String tenant = "trial-policy";
        as(Role.LD_ADMIN, "maya", tenant)
                .get("/v1/refresher-policy")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("share", equalTo(0f));

        decide(tenant, 0.15, null).statusCode(200).header("ETag", "\"1\"").body("delayDays", equalTo(7));
        decide(tenant, 0.1, null).statusCode(428);
        decide(tenant, 0.1, "\"7\"").statusCode(412);
        decide(tenant, 0.0, "\"1\"").statusCode(200).body("version", equalTo(2));
        decide(tenant, 0.05, "\"2\"").statusCode(400).body("errors.pointer", equalTo(List.of("/share")));
        decide(tenant, 0.5, "\"2\"").statusCode(400).body("errors.pointer", equalTo(List.of("/share")));
        as(Role.ANALYST, "yuki", tenant)
                .body(policy(0.1))
                .put("/v1/refresher-policy")
                .then()
                .statusCode(403);
    }

    /** A drift that the seed delays, or one that it does not. */
    private static UUID drift(boolean delayed) {
        Trial trial = new Trial(0.2, Duration.ofDays(7), SEED);
        return Stream.generate(UUID::randomUUID)
                .filter(id -> trial.draw(id, false, Instant.EPOCH).delayed() == delayed)
                .findFirst()
                .orElseThrow();
    }

    private static Told scheduled(LearnerFixture company, UUID person) {
        return await().until(
                        () -> company.others.toldAbout(person).stream()
                                .filter(told -> told.type().endsWith("refresher.scheduled.v1"))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static Map<String, Object> policy(double share) {
        return new HashMap<>(Map.of("share", share, "delayDays", 7, "seed", SEED));
    }

    private static ValidatableResponse decide(String tenant, double share, @Nullable String ifMatch) {
        var request = as(Role.LD_ADMIN, "maya", tenant).body(policy(share));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/refresher-policy")
                .then();
    }

    private static int waiting(String tenant) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from delayed_refresher")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(String tenant, String sql) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
