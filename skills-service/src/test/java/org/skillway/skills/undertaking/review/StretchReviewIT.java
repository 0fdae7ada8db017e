package org.skillway.skills.undertaking.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

/** Rosa runs the client day, as Grace gave it to her, and today is the day on which they wanted to look at it. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StretchReviewIT {

    private static final String DUE = "org.skillway.skills.stretch.review-due.v1";

    private final SkillsApi company = new SkillsApi("stretch-review-" + UUID.randomUUID());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Inject
    RemindOfReviews remindOfReviews;

    @BeforeEach
    void workForTwo() {
        company.importPeople(List.of(
                row("grace", "", "2019-05-06"), row("rosa", "grace", "2024-11-04"), row("mia", "grace", "2024-11-04")));
        company.importSkills("coaching");
        describe("client-day");
        describe("handbook");
    }

    @Test
    void onItsDayItIsToldOnceThatItIsToBeLookedAtWhateverReplicasLook() throws Exception {
        var given = offer("rosa", "client-day", today);
        assertThat(remindOfReviews.tenants()).doesNotContain(company.tenant());
        accept("rosa", given);
        due(today.minusDays(1)).body("data.stretchUndertakings.data", equalTo(List.of()));
        due(today).body("data.stretchUndertakings.data.undertakingId", contains(given));
        assertThat(remindOfReviews.tenants()).contains(company.tenant());

        try (var replicas = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> look = () -> {
                remindOfReviews.run(company.tenant());
                return true;
            };
            for (var done : replicas.invokeAll(List.of(look, look, look, look))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(remindOfReviews.tenants()).doesNotContain(company.tenant());
        withdraw("rosa", given).statusCode(201);
        await().untilAsserted(() ->
                assertThat(told("org.skillway.skills.stretch.ended.v1")).hasSize(1));
        assertThat(told(DUE))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).contains(given, today.toString()));
    }

    @Test
    void whatDoesNotRunOrIsNotDueIsNotTold() throws SQLException {
        accept("rosa", offer("rosa", "client-day", today.plusDays(1)));
        offer("rosa", "handbook", today);

        remindOfReviews.run(company.tenant());

        assertThat(remindOfReviews.tenants()).doesNotContain(company.tenant());
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.prepareStatement(
                        "select count(*) from stretch_undertaking where review_told_at is not null");
                var counted = statement.executeQuery()) {
            counted.next();
            assertThat(counted.getLong(1)).isZero();
        }
    }

    /** Of Rosa it is to be told; before it is, Mia says yes to something of today too, and gives it up again. */
    @Test
    void whatEndsWhileOthersAreRemindedOfTheirsStaysEnded() throws Exception {
        var rosas = offer("rosa", "client-day", today);
        accept("rosa", rosas);
        var mias = offer("mia", "handbook", today);

        try (var ofThePerson = held("select 1 from person where user_name = 'rosa' for update");
                var replica = Executors.newSingleThreadExecutor()) {
            var reminding = replica.submit(() -> remindOfReviews.run(company.tenant()));
            awaitWaitingFor(ofThePerson);
            accept("mia", mias);
            try (var ofTheWork = held("select 1 from stretch_undertaking where assignment = 'client-day' for update")) {
                ofThePerson.commit();
                awaitWaitingFor(ofTheWork);
                withdraw("mia", mias).statusCode(201);
                ofTheWork.commit();
            }
            reminding.get();
        }

        company.asHr().get("/v1/stretch-undertakings/" + mias).then().body("state", equalTo("withdrawn"));
        company.asHr().get("/v1/stretch-undertakings/" + rosas).then().body("state", equalTo("running"));
        assertThat(told()).isOne();
    }

    @Test
    void ofWhoeverLeftNobodyIsReminded() throws SQLException {
        accept("rosa", offer("rosa", "client-day", today));
        accept("mia", offer("mia", "handbook", today));
        // Their last day has come, and nobody has told of it yet.
        changed("update person set end_date = current_date - 1, version = version + 1"
                + " where tenant = ? and user_name = 'rosa'");

        remindOfReviews.run(company.tenant());

        assertThat(told()).isOne();
        assertThat(changed("update stretch_undertaking set review_told_at = null where tenant = ?"
                        + " and review_told_at is not null and assignment = 'handbook'"))
                .isOne();
    }

    private int changed(String sql) throws SQLException {
        try (var connection = Database.asOwner(company.tenant());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, company.tenant());
            return statement.executeUpdate();
        }
    }

    private long told() throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.prepareStatement(
                        "select count(*) from stretch_undertaking where review_told_at is not null");
                var counted = statement.executeQuery()) {
            counted.next();
            return counted.getLong(1);
        }
    }

    /** What another transaction has locked, until it is committed. */
    private Connection held(String sql) throws SQLException {
        var connection = Database.asApplication(company.tenant());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    private static void awaitWaitingFor(Connection holder) {
        await().until(() -> {
            try (var statement = holder.createStatement();
                    var waiting = statement.executeQuery("select count(*) from pg_locks"
                            + " where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))")) {
                waiting.next();
                return waiting.getLong(1) > 0;
            }
        });
    }

    private ValidatableResponse due(LocalDate by) {
        var grace = company.as(Role.MANAGER, "grace");
        var rest = grace.get("/v1/stretch-undertakings?state=running&reviewBy=" + by)
                .jsonPath();
        return company.as(Role.MANAGER, "grace")
                .body(Map.of(
                        "query",
                        "{ stretchUndertakings(state: \"running\", reviewBy: \"" + by
                                + "\") { data { undertakingId } } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.stretchUndertakings.data.undertakingId", equalTo(rest.getList("data.undertakingId")));
    }

    private void describe(String key) {
        company.asHr()
                .body(Map.of(
                        "name",
                        key,
                        "work",
                        "Does it.",
                        "exercises",
                        List.of(Map.of("skill", "coaching", "level", 3)),
                        "hours",
                        24,
                        "days",
                        60,
                        "places",
                        1))
                .put("/v1/stretch-assignments/" + key)
                .then()
                .statusCode(201);
    }

    private String offer(String person, String assignment, LocalDate reviewDay) {
        return company.as(Role.MANAGER, "grace")
                .body(Map.of("assignment", assignment, "goal", "Coach.", "reviewDay", reviewDay.toString()))
                .post("/v1/people/" + company.idOf(person) + "/stretch-assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("undertakingId");
    }

    private void accept(String who, String undertaking) {
        company.as(Role.LEARNER, who)
                .body(Map.of("answer", "accept"))
                .post("/v1/stretch-undertakings/" + undertaking + "/answers")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse withdraw(String who, String undertaking) {
        return company.as(Role.LEARNER, who)
                .body(Map.of("reason", "My father is ill."))
                .post("/v1/stretch-undertakings/" + undertaking + "/withdrawals")
                .then();
    }

    private List<SkillsTopic.Told> told(String type) {
        return SkillsTopic.toldOf(company.tenant()).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }
}
