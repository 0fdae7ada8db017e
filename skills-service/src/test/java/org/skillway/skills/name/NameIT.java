package org.skillway.skills.name;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.OtherService;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** Rosa may see neither Max, who offers help, nor Mia, who helps her, nor Tom, with whom she has nothing to do. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class NameIT {

    private final SkillsApi company = new SkillsApi("name-" + UUID.randomUUID());
    private final OtherService mentoring = new OtherService("skillway.mentor", company.tenant());
    private final UUID mentorship = UUID.randomUUID();
    private String rosa = "";
    private String max = "";
    private String mia = "";
    private String tom = "";

    @BeforeEach
    void maxOffersHelpAndMiaHelps() {
        company.importPeople(List.of(
                row("rosa", "", "2026-11-02"),
                row("max", "", "2019-05-06"),
                row("mia", "", "2019-05-06"),
                row("tom", "", "2019-05-06")));
        rosa = company.idOf("rosa");
        max = company.idOf("max");
        mia = company.idOf("mia");
        tom = company.idOf("tom");
        tell("mentoring.offered", "mentoring", max, """
            {"personId": "%s", "capacity": 1, "offers": [{"skill": "billing", "strength": 4}]}""".formatted(max));
        tell("mentorship.agreed", "mentorship", mentorship, """
            {"mentorshipId": "%s", "mentorId": "%s", "personId": "%s", "kind": "buddy"}""".formatted(mentorship, mia, rosa));
        await().untilAsserted(() -> {
            name("rosa", max).statusCode(200);
            name("rosa", mia).statusCode(200);
        });
    }

    @Test
    void whoOffersHelpAndTheTwoOfAMentorshipGoByTheirNames() {
        name("rosa", max).body("displayName", equalTo("Person max"));
        name("rosa", mia).body("displayName", equalTo("Person mia"));
        name("mia", rosa).body("displayName", equalTo("Person rosa"));
        name("rosa", rosa).statusCode(200);
        name("rosa", tom).statusCode(404).body("code", equalTo("NOT_FOUND"));
        name("max", rosa).statusCode(404);
        new SkillsApi("name-" + UUID.randomUUID())
                .asHr()
                .get("/v1/people/" + max + "/name")
                .then()
                .statusCode(404);
        company.as(Role.LEARNER, "rosa")
                .body(Map.of(
                        "query",
                        "{ names(personIds: [\"%s\", \"%s\", \"%s\"]) { displayName } }".formatted(max, mia, tom)))
                .post("/graphql")
                .then()
                .body("errors", equalTo(null))
                .body("data.names.displayName", containsInAnyOrder("Person max", "Person mia"));
    }

    @Test
    void noLongerThanTheyHaveToDoWithOneAnother() {
        tell("mentorship.ended", "mentorship", mentorship, """
            {"mentorshipId": "%s", "mentorId": "%s", "personId": "%s", "outcome": "reached"}""".formatted(mentorship, mia, rosa));
        await().untilAsserted(() -> name("rosa", mia).statusCode(404));

        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        company.importPeople(List.of(row("max", "", "2019-05-06").replace(",\n", "," + yesterday + "\n")))
                .body("updated", equalTo(1));
        name("rosa", max).statusCode(404);
    }

    private ValidatableResponse name(String viewer, String person) {
        return company.as(Role.LEARNER, viewer)
                .get("/v1/people/" + person + "/name")
                .then();
    }

    private void tell(String type, String aggregate, Object id, String data) {
        mentoring.tell(mentoring.next("org.skillway.mentor." + type + ".v1", aggregate, id), data);
    }
}
