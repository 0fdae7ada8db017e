package org.skillway.skills.organisation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.SkillsApi.HEADER;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ImportPeopleIT {

    private final SkillsApi company = new SkillsApi("import-people");

    @Test
    void aDryRunTellsWhatWouldHappenAndChangesNothing() {
        var file = HEADER + row("dry-1", "", "2026-11-02");

        company.asHr()
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/v1/people:import?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("rows[0].personId", nullValue());

        company.asHr().get("/v1/people?externalId=dry-1").then().body("data", equalTo(List.of()));
    }

    @Test
    void importingTwiceChangesNothingTheSecondTime() {
        var rows = List.of(row("twice-1", "twice-2", "2026-11-02"), row("twice-2", "", "2026-11-02"));

        company.importPeople(rows).body("created", equalTo(2)).body("rejected", equalTo(0));
        company.importPeople(rows).body("created", equalTo(0)).body("unchanged", equalTo(2));
        company.importPeople(List.of(row("twice-1", "", "2026-11-02"))).body("updated", equalTo(1));

        company.asHr()
                .get("/v1/people/" + company.idOf("twice-1"))
                .then()
                .header("ETag", "\"2\"")
                .body("managerId", nullValue())
                .body("active", equalTo(true));
    }

    @Test
    void twoPeopleSwapTheirUserNamesInOneFile() {
        var rows = List.of(row("swap-1", "", "2026-11-02"), row("swap-2", "", "2026-11-02"));
        company.importPeople(rows).body("created", equalTo(2));
        var swapped = List.of(
                rows.get(0).replace("swap-1,swap-1,", "swap-1,swap-2,"),
                rows.get(1).replace("swap-2,swap-2,", "swap-2,swap-1,"));

        company.importPeople(swapped).body("updated", equalTo(2)).body("rejected", equalTo(0));

        var first = "/v1/people/" + company.idOf("swap-1");
        company.as(Role.LEARNER, "swap-2").get(first).then().statusCode(200).body("userName", equalTo("swap-2"));
        company.as(Role.LEARNER, "swap-1").get(first).then().statusCode(404);
    }

    @Test
    void takesTheGoodRowsAndNamesWhatIsWrongWithTheOthers() {
        company.importPeople(List.of(
                        row("good-1", "good-2", "2026-11-02"),
                        row("bad-1", "", "2 November"),
                        row("bad-2", "nobody", "2026-11-02"),
                        row("ring-1", "ring-2", "2026-11-02"),
                        row("ring-2", "ring-1", "2026-11-02"),
                        row("good-2", "", "2026-11-02")))
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rejected", equalTo(4))
                .body(
                        "rows.result",
                        equalTo(List.of("created", "rejected", "rejected", "rejected", "rejected", "created")))
                .body("rows[1].errors[0].pointer", equalTo("/2/startDate"))
                .body("rows[2].errors[0].pointer", equalTo("/3/managerExternalId"))
                .body("rows[3].errors[0].detail", equalTo("closes a circle of managers among ring-1, ring-2"));

        company.asHr()
                .get("/v1/people/" + company.idOf("good-1"))
                .then()
                .body("managerId", equalTo(company.idOf("good-2")));
    }

    @Test
    void aFileWithAnotherHeaderIsRefusedAsAWhole() {
        company.importPeople("externalId,userName,salary\nx,y,1\n")
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.pointer", hasItem("/0/salary"))
                .body("errors.pointer", hasItem("/0/timeZone"));
    }

    @Test
    void onlyHrAndIntegrationsImportPeople() {
        company.as(Role.MANAGER, "grace")
                .contentType("text/csv; charset=UTF-8")
                .body(HEADER)
                .post("/v1/people:import")
                .then()
                .statusCode(403);
    }
}
