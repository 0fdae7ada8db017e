package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Paths follow the calendar where their learners live, although nothing happens. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MorningIT {

    @Test
    void whoWasPlannedForYesterdayIsPlannedForOnceInTheMorning() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("morning-once")) {
            UUID noah = livingWhereItIs(LocalTime.NOON, company, "noah.becker");
            store(company, noah, "planned_on = planned_on - 1, path = null");

            await().untilAsserted(() -> as(Role.LEARNER, "noah.becker", company.tenant)
                    .get("/v1/people/" + noah + "/path")
                    .then()
                    .body("steps.module", hasItem("notes-three-parts")));
            LocalDate today = plannedOn(company, noah);
            assertThat(toldForTheDay(company, noah)).isEqualTo(1);

            store(company, noah, "planned_on = planned_on - 1");

            await().untilAsserted(() -> assertThat(plannedOn(company, noah)).isEqualTo(today));
            assertThat(toldForTheDay(company, noah)).isEqualTo(1);
        }
    }

    @Test
    void whereItIsStillNightNobodyIsWoken() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("morning-night")) {
            UUID noah = livingWhereItIs(LocalTime.of(1, 30), company, "noah.becker");
            store(company, noah, "planned_on = planned_on - 1");
            LocalDate yesterday = plannedOn(company, noah);

            await().during(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(plannedOn(company, noah)).isEqualTo(yesterday));
        }
    }

    @Test
    void whoCannotBePlannedForSleepsOnAndTheOthersAreWoken() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("morning-poison")) {
            UUID noah = livingWhereItIs(LocalTime.NOON, company, "noah.becker");
            UUID priya = livingWhereItIs(LocalTime.NOON, company, "priya.raman");
            LocalDate today = plannedOn(company, priya);
            store(company, noah, "planned_on = planned_on - 1, state = '{\"roles\": 7}'");
            store(company, priya, "planned_on = planned_on - 1");

            await().untilAsserted(() -> {
                assertThat(plannedOn(company, noah)).isEqualTo(today);
                assertThat(plannedOn(company, priya)).isEqualTo(today);
            });
        }
    }

    /** Where the clock shows this hour now. */
    private static UUID livingWhereItIs(LocalTime local, LearnerFixture company, String userName) {
        LocalTime utc = LocalTime.now(ZoneOffset.UTC);
        int hours = Math.floorMod(local.getHour() - utc.getHour() + 11, 24) - 11;
        UUID person = company.hired(userName, "support");
        company.others.personLivesIn(person, userName, ZoneOffset.ofHours(hours).getId());
        await().untilAsserted(() -> assertThat(zoneOf(company, person))
                .isEqualTo(ZoneOffset.ofHours(hours).getId()));
        company.others.personIsAt(person, "communication", 2, "prior-experience", 0.5);
        int pieces = Company.experienceOf(userName).size() + 1;
        await().untilAsserted(() -> company.mastery(userName, person).body("skills.evidence.sum()", equalTo(pieces)));
        await().untilAsserted(() -> assertThat(plannedOn(company, person))
                .isEqualTo(OffsetDateTime.now(ZoneOffset.ofHours(hours)).toLocalDate()));
        return person;
    }

    private static long toldForTheDay(LearnerFixture company, UUID person) {
        return company.others.toldAbout(person).stream()
                .filter(told -> "day".equals(told.data().get("cause")))
                .count();
    }

    private static void store(LearnerFixture company, UUID person, String change) throws SQLException {
        try (var owner = Database.asOwner(company.tenant);
                var statement = owner.createStatement()) {
            statement.execute("update learner set " + change + " where person_id = '" + person + "'");
        }
    }

    private static LocalDate plannedOn(LearnerFixture company, UUID person) throws SQLException {
        return LocalDate.parse(one(company, "select planned_on::text from learner where person_id = '" + person + "'"));
    }

    private static String zoneOf(LearnerFixture company, UUID person) throws SQLException {
        return one(company, "select time_zone from directory_person where person_id = '" + person + "'");
    }

    private static String one(LearnerFixture company, String query) throws SQLException {
        try (var owner = Database.asOwner(company.tenant);
                var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return Objects.requireNonNull(rows.getString(1));
        }
    }
}
