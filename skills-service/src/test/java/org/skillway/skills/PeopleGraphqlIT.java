package org.skillway.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PeopleGraphqlIT {

    private static final String TEAM_SCREEN = """
            { people(limit: 10) { data { userName roles { role weight } gaps(day: 30) { coverage gaps { skill kind reason } } \
            profile { skill level } } nextCursor } }""";

    private final SkillsApi company = new SkillsApi("people-graphql");

    @BeforeEach
    void theTeam() {
        company.importPeople(List.of(
                row("grace", "", "2019-05-06"), row("rosa", "grace", "2026-11-02"), row("marcus", "", "2019-05-06")));
        company.importSkills("empathy");
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        company.assign(company.idOf("rosa"), "support", "2026-11-02");
    }

    @Test
    void aManagerReadsTheWholeTeamScreenAtOnce() {
        ask(Role.MANAGER, "grace", TEAM_SCREEN)
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.people.data.userName", containsInAnyOrder("grace", "rosa"))
                .body("data.people.data.find { it.userName == 'rosa' }.roles[0].role", equalTo("support"))
                .body("data.people.data.find { it.userName == 'rosa' }.gaps.gaps[0].kind", equalTo("foundation"))
                .body("data.people.data.find { it.userName == 'grace' }.gaps.coverage", equalTo(null));
    }

    @Test
    void onePersonIsReadByThoseWhoSeeThem() {
        var rosa = "{ person(id: \"%s\") { userName gaps { gaps { skill } } } }".formatted(company.idOf("rosa"));

        ask(Role.LEARNER, "rosa", rosa).body("data.person.userName", equalTo("rosa"));
        var denied =
                ask(Role.MANAGER, "marcus", rosa).body("errors", notNullValue()).extract();
        assertThat(denied.asString()).doesNotContain("empathy");
    }

    @Test
    void whoHasNoPartInPeopleReadsNone() {
        ask(Role.ANALYST, "yuki", TEAM_SCREEN).body("errors", notNullValue()).body("data.people", equalTo(null));
    }

    private ValidatableResponse ask(String role, String user, String query) {
        return company.as(role, user)
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }
}
