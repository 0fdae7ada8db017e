package org.skillway.skills.organisation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.SkillsApi.HEADER;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void everythingThatIsWrongWithARowIsSaidAtOnce() {
        company.importPeople(List.of(row("all-1", "", "2026-11-02")));

        company.importPeople(List.of(
                        row("all-2", "nobody", "2026-11-02").replace("all-2,all-2,", "all-2,all-1,"),
                        row("all-3", "", "2 November").replace("@quillmere.example", "")))
                .body("rows[0].errors.pointer", equalTo(List.of("/1/userName", "/1/managerExternalId")))
                .body("rows[1].errors.pointer", equalTo(List.of("/2/email", "/2/startDate")));
    }

    @Test
    void theDayOfARejectedRowIsNobodys() {
        var header = HEADER.replace("endDate", "endDate,effective");
        var first = row("day-1", "", "2026-01-05").replace("\n", ",\n");
        var second =
                row("day-1", "", "2026-01-05").replace(",support,", ",sales,").replace("\n", ",2026-02-02\n");

        company.importPeople(header + first + second)
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));

        company.asHr()
                .get("/v1/people/" + company.idOf("day-1"))
                .then()
                .body("team", equalTo("support"))
                .body("placedFrom", equalTo("2026-01-05"));
    }

    @Test
    void whatCannotBeStoredIsAProblemOfItsRowAlone() {
        var rows = HEADER
                + row("nul-1", "", "2026-11-02").replace("Person", "Per\0son")
                + row("nul-2", "", "-9999-01-01")
                + row("nul-3", "", "2026-11-02");

        for (var query : List.of("?dryRun=true", "")) {
            send(company, query, rows)
                    .statusCode(200)
                    .body("rows.result", equalTo(List.of("rejected", "rejected", "created")))
                    .body("rows[0].errors.pointer", equalTo(List.of("/1/displayName")))
                    .body("rows[1].errors.pointer", equalTo(List.of("/2/startDate")));
        }
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAndSaysWhere() {
        var file = HEADER + row("enc-1", "", "2026-11-02").replace("Person", "J\u00fcrgen");

        company.asHr()
                .contentType("text/csv")
                .body(file.getBytes(Charset.forName("windows-1252")))
                .post("/v1/people:import?dryRun=true")
                .then()
                .statusCode(400)
                .body("detail", containsString("offset " + file.indexOf('\u00fc')));
        send(company, "", "\uFEFF" + file).statusCode(200).body("created", equalTo(1));
    }

    private static ValidatableResponse send(SkillsApi to, String query, String file) {
        return to.asHr()
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/v1/people:import" + query)
                .then();
    }

    @Test
    void whomAFileOfEverybodyLacksIsEndedAndComesBackAsThemselves() {
        var whole = new SkillsApi("import-whole-" + UUID.randomUUID());
        var grace = row("grace", "", "2019-05-06");
        var rosa = row("rosa", "grace", "2024-02-05");
        whole.importPeople(List.of(grace, rosa));
        var id = whole.idOf("rosa");

        ofEverybody(whole, "&dryRun=true", grace).body("ended.externalId", equalTo(List.of("rosa")));
        person(whole, id).body("active", equalTo(true));
        ofEverybody(whole, "", grace).body("ended.personId", equalTo(List.of(id)));
        person(whole, id).body("active", equalTo(false));
        ofEverybody(whole, "", grace).body("ended", equalTo(List.of())).body("unchanged", equalTo(1));

        ofEverybody(whole, "", grace, rosa).body("updated", equalTo(1));
        person(whole, id).body("active", equalTo(true)).body("endDate", nullValue());
    }

    @Test
    void aFileThatIsCutOffEndsNobody() {
        var whole = new SkillsApi("import-cut-" + UUID.randomUUID());
        var grace = row("grace", "", "2019-05-06");
        whole.importPeople(List.of(grace, row("rosa", "grace", "2024-02-05"), row("omar", "grace", "2024-02-05")));

        ofEverybody(whole, "&maxEnded=1&dryRun=true", grace).body("refusal", containsString("lacks 2 active people"));
        send(whole, "?missing=end&maxEnded=1", HEADER + grace)
                .statusCode(422)
                .body("detail", containsString("Maybe it is cut off"));
        person(whole, whole.idOf("rosa")).body("active", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&dryRun=1",
                "&dryRun=yes",
                "&dryRun",
                "&dry-run=true",
                "&DRYRUN=true",
                "&dryRun=true&dryRun=false"
            })
    void aTrialThatIsMisspeltEndsNobody(String trial) {
        var whole = new SkillsApi("import-trial-" + UUID.randomUUID());
        var grace = row("grace", "", "2019-05-06");
        whole.importPeople(List.of(grace, row("rosa", "grace", "2024-02-05")));

        send(whole, "?missing=end" + trial, HEADER + grace)
                .statusCode(400)
                .body("errors[0].pointer", equalTo(trial.replaceAll("&([^=&]*).*", "?$1")));
        person(whole, whole.idOf("rosa")).body("active", equalTo(true));
    }

    private static ValidatableResponse ofEverybody(SkillsApi whole, String query, String... rows) {
        return send(whole, "?missing=end" + query, HEADER + String.join("", rows))
                .statusCode(200);
    }

    private static ValidatableResponse person(SkillsApi whole, String id) {
        return whole.asHr().get("/v1/people/" + id).then().statusCode(200);
    }

    @Test
    void whoChangedWhoSeesSomebodyIsOnRecordWithThem() {
        var whole = new SkillsApi("import-record-" + UUID.randomUUID());
        var grace = row("grace", "", "2019-05-06");
        var bastien = row("bastien", "", "2019-05-06");
        whole.importPeople(List.of(grace, bastien, row("rosa", "grace", "2024-02-05")));

        whole.importPeople(List.of(grace, bastien, row("rosa", "bastien", "2024-02-05")));

        whole.as(Role.AUDITOR, "frank")
                .get("/v1/audit?action=person.import&subject=person/" + whole.idOf("rosa"))
                .then()
                .body("data.actor", equalTo(List.of("owen.fitzgerald", "owen.fitzgerald")));
        whole.as(Role.AUDITOR, "frank")
                .get("/v1/audit?action=person.import&subject=person/" + whole.idOf("grace"))
                .then()
                .body("data.size()", equalTo(1));
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
