package org.skillway.skills.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class LeaversIT {

    private final SkillsApi company = new SkillsApi("leavers-" + UUID.randomUUID());

    @Inject
    TellLeavers tellLeavers;

    @Inject
    Clock clock;

    @Test
    void whenTheLastDayIsOverTheOthersHearOfItOnce() throws SQLException {
        var yesterday = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(1);
        company.importPeople(List.of(row("grace", "", "2019-05-06"), row("rosa", "grace", "2024-02-05")));
        company.importSkills("empathy");
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        var rosa = company.idOf("rosa");
        company.assign(rosa, "support", "2024-02-05").statusCode(200);
        endsUntold(rosa, yesterday);
        var readAsActive = etag(rosa);

        assertThat(tellLeavers.tenants()).contains(company.tenant());
        tellLeavers.run(company.tenant());
        tellLeavers.run(company.tenant());

        assertThat(tellLeavers.tenants()).doesNotContain(company.tenant());
        assertThat(etag(rosa)).isNotEqualTo(readAsActive);
        await().untilAsserted(() -> {
            var told = SkillsTopic.toldOf(company.tenant());
            assertThat(told)
                    .filteredOn(
                            event -> event.key().equals(rosa) && event.data().contains("\"active\":false"))
                    .hasSize(1);
            assertThat(told)
                    .filteredOn(event -> event.key().equals(rosa))
                    .last()
                    .satisfies(event -> assertThat(event.data()).contains("no-longer-asked"));
        });
    }

    private String etag(String person) {
        return company.asHr().get("/v1/people/" + person).header("ETag");
    }

    /** As if the day had passed since HR said it. */
    private void endsUntold(String person, LocalDate day) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var people = connection.prepareStatement(
                        "update person set end_date = ?, version = version + 1 where person_id = ?::uuid");
                var directory = connection.prepareStatement(
                        "update directory_person set end_date = ? where person_id = ?::uuid")) {
            for (var statement : List.of(people, directory)) {
                statement.setObject(1, day);
                statement.setString(2, person);
                statement.executeUpdate();
            }
        }
    }
}
