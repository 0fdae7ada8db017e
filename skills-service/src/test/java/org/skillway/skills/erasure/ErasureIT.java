package org.skillway.skills.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.skillway.skills.SkillsApi.HEADER;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.OtherService;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;
import org.skillway.skills.SkillsTopic;

/** Whoever has left can be erased, everywhere and for good; whoever is held cannot. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ErasureIT {

    @Inject
    EraseLeavers eraseLeavers;

    @Test
    void erasesHereAtOnceAndPutsEveryAnswerOnTheCertificate() throws SQLException {
        var company = companyOf("erasure");
        var rosa = company.idOf("rosa");
        ended(company, "rosa");

        String erasure = erase(company, rosa)
                .statusCode(201)
                .body("state", equalTo("running"))
                .body("waitingFor", contains("curriculum-service", "mentor-service", "metrics-service"))
                .body("answers[0].places.place", hasItem("evidence"))
                .extract()
                .path("erasureId");

        company.asHr().get("/v1/people/" + rosa).then().statusCode(404);
        assertThat(rowsThatName(company.tenant(), "rosa")).isEmpty();
        await().untilAsserted(() -> assertThat(SkillsTopic.toldOf(company.tenant()))
                .anySatisfy(event -> assertThat(event.data()).contains(erasure)));
        for (var service : List.of("curriculum", "mentor", "metrics")) {
            confirm(company, service, erasure, rosa);
        }
        await().untilAsserted(() -> company.as(Role.AUDITOR, "ada")
                .get("/v1/erasures/" + erasure)
                .then()
                .body("state", equalTo("done"))
                .body("waitingFor", empty())
                .body("answers.service", hasSize(4)));

        company.importPeople(HEADER + row("rosa", "grace", "2026-11-02"))
                .body("rows[0].result", equalTo("rejected"))
                .body("rows[0].errors[0].detail", startsWith("was that of somebody whose data were erased"));
        company.asHr()
                .post("/v1/erasures/" + erasure + ":repeat")
                .then()
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("answers.service", hasSize(5));
        erase(company, rosa).statusCode(404);
    }

    @Test
    void keepsWhoWorksHereWhoLeadsAndWhomAHoldKeeps() {
        var company = companyOf("no-erasure");
        var rosa = company.idOf("rosa");
        erase(company, rosa).statusCode(409).body("detail", startsWith("They work here."));

        ended(company, "grace");
        erase(company, company.idOf("grace")).statusCode(409).body("detail", containsString("reports to them"));

        ended(company, "rosa");
        String hold = company.asHr()
                .body(Map.of("personId", rosa, "reason", "A lawsuit."))
                .post("/v1/legal-holds")
                .then()
                .statusCode(201)
                .extract()
                .path("holdId");
        erase(company, rosa).statusCode(409).body("detail", equalTo("A legal hold keeps these data."));
        company.asHr().post("/v1/legal-holds/" + hold + ":release").then().statusCode(200);
        company.asHr().post("/v1/legal-holds/" + hold + ":release").then().statusCode(409);
        company.as(Role.AUDITOR, "ada")
                .get("/v1/legal-holds")
                .then()
                .body("data.reason", contains("A lawsuit."))
                .body("data.releasedBy", contains("owen.fitzgerald"));
        erase(company, rosa).statusCode(201);
    }

    @Test
    void whatIsSaidOfSomebodyWhileTheyAreErasedIsOfNobody() throws Exception {
        var company = companyOf("erasure-race");
        var rosa = company.idOf("rosa");
        ended(company, "rosa");
        try (var callers = Executors.newFixedThreadPool(6);
                var busy = Database.asApplication(company.tenant())) {
            busy.setAutoCommit(false);
            try (var statement = busy.createStatement()) {
                statement.execute("select 1 from person where user_name = 'rosa' for update");
            }
            var erasure = callers.submit(() -> erase(company, rosa));
            awaitWaiting(busy, 1);
            var said = callers.submit(
                    () -> company.state(company.as(Role.MANAGER, "grace"), rosa, "empathy", 3, "manager-observation")
                            .then());
            var assigned = callers.submit(() -> company.assign(rosa, "support", "2026-11-02"));
            var away = callers.submit(() -> company.asHr()
                    .body(Map.of("from", "2026-11-16", "to", "2026-11-17", "kind", "planned"))
                    .post("/v1/people/" + rosa + "/leaves")
                    .then());
            var used = callers.submit(() -> company.asHr()
                    .body(Map.of("skill", "empathy"))
                    .post("/v1/people/" + rosa + "/uses")
                    .then());
            var sure = callers.submit(() -> company.as(Role.MANAGER, "grace")
                    .body(Map.of("skill", "empathy", "level", 3))
                    .post("/v1/people/" + rosa + "/confidence")
                    .then());
            awaitWaiting(busy, 6);
            busy.commit();

            erasure.get().statusCode(201);
            said.get().statusCode(404);
            assigned.get().statusCode(404);
            away.get().statusCode(404);
            used.get().statusCode(404);
            sure.get().statusCode(404);
        }
        assertThat(rowsThatName(company.tenant(), "rosa")).isEmpty();
    }

    private static void awaitWaiting(Connection observer, int callers) {
        await().until(() -> {
            try (var statement = observer.createStatement();
                    var waiting = statement.executeQuery(
                            "select count(*) from pg_stat_activity where datname = current_database()"
                                    + " and cardinality(pg_blocking_pids(pid)) > 0")) {
                waiting.next();
                return waiting.getInt(1) >= callers;
            }
        });
    }

    @Test
    void takesNothingFromOthersWhateverTheNameIs() {
        var company = companyOf("erasure-names");
        var rosa = company.idOf("rosa");
        String finding = company.as(Role.MANAGER, "grace")
                .body(Map.of("kind", "estimate", "skill", "empathy"))
                .post("/v1/people/" + rosa + "/findings")
                .then()
                .statusCode(201)
                .extract()
                .path("findingId");
        for (var name : List.of("skill", "manager", "a_b", "grace.")) {
            company.importPeople(HEADER + row(name, "", "2019-05-06").strip() + "2026-11-20\n");
            erase(company, company.idOf(name)).statusCode(201);
        }
        company.as(Role.MANAGER, "grace")
                .post("/v1/findings/" + finding + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));

        company.importPeople(HEADER + row("owen", "", "2019-05-06")
                + row("grace", "owen", "2019-05-06").strip() + "2026-11-20\n" + row("rosa", "owen", "2026-11-02"));
        erase(company, company.idOf("grace")).statusCode(201);
        company.as(Role.MANAGER, "owen")
                .post("/v1/findings/" + finding + "/replay")
                .then()
                .body("identical", equalTo(true));
        company.as(Role.MANAGER, "owen")
                .get("/v1/people/" + rosa + "/evidence")
                .then()
                .body("data.source", hasItem(startsWith("erased-")));
    }

    @Test
    void letsGoWhatACompanyKeepsNoLonger() throws SQLException {
        var company = companyOf("retention");
        var rosa = company.idOf("rosa");
        ended(company, "rosa");
        company.asHr()
                .body(Map.of("days", 1, "basis", "Nobody asks for it."))
                .put("/v1/retention-policies/findings")
                .then()
                .statusCode(422)
                .body("detail", containsString("for 30 days at least"));
        company.asHr()
                .body(Map.of("days", 3, "basis", "Works council, 2026-11-03."))
                .put("/v1/retention-policies/people-who-left")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        company.asHr()
                .body(Map.of("days", 1, "basis", "Works council, 2026-11-04."))
                .put("/v1/retention-policies/leave")
                .then()
                .statusCode(200);
        company.asHr()
                .get("/v1/retention-policies/leave/due?days=1")
                .then()
                .body("places.due", contains(1))
                .body("places.held", contains(0));
        try (var application = Database.asApplication(company.tenant());
                var statement = application.createStatement()) {
            statement.execute("select apply_retention(current_tenant(), 'leave', 100)");
        }
        company.asHr().get("/v1/people/" + rosa + "/leaves").then().body("data", empty());
        company.as(Role.AUDITOR, "ada")
                .get("/v1/audit?subject=leave/1")
                .then()
                .body("data.action", contains("retention.apply"));

        company.asHr().get("/v1/retention-policies/people-who-left/due").then().body("places.due", contains(1));
        assertThat(eraseLeavers.tenants()).contains(company.tenant());
        eraseLeavers.run(company.tenant());
        assertThat(eraseLeavers.tenants()).doesNotContain(company.tenant());
        company.as(Role.AUDITOR, "ada")
                .get("/v1/erasures")
                .then()
                .body("data.personId", contains(rosa))
                .body("data.askedBy", contains("system"));
    }

    private static SkillsApi companyOf(String tenant) {
        var company = new SkillsApi(tenant);
        company.importPeople(List.of(row("rosa", "grace", "2026-11-02"), row("grace", "", "2019-05-06")));
        company.importSkills("empathy");
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        var rosa = company.idOf("rosa");
        company.assign(rosa, "support", "2026-11-02");
        company.state(company.as(Role.MANAGER, "grace"), rosa, "empathy", 2, "manager-observation")
                .then()
                .statusCode(201);
        company.as(Role.LEARNER, "rosa")
                .body(Map.of("skill", "empathy", "level", 2, "kind", "self", "note", "rosa says so"))
                .post("/v1/people/" + rosa + "/confidence");
        company.asHr()
                .body(Map.of("from", "2026-11-09", "to", "2026-11-10", "kind", "planned"))
                .post("/v1/people/" + rosa + "/leaves");
        return company;
    }

    private static void ended(SkillsApi company, String externalId) {
        var ended = row(externalId, externalId.equals("rosa") ? "grace" : "", "2019-05-06")
                        .strip() + "2026-11-20\n";
        company.importPeople(HEADER + ended).statusCode(200).body("rows[0].result", equalTo("updated"));
    }

    private static ValidatableResponse erase(SkillsApi company, String person) {
        return company.asHr()
                .body(Map.of("personId", person, "reason", "She asked for it."))
                .post("/v1/erasures")
                .then();
    }

    private static void confirm(SkillsApi company, String service, String erasure, String person) {
        var topic = new OtherService("skillway." + service, company.tenant());
        topic.tell(
                topic.next("org.skillway." + service + ".erasure.confirmed.v1", "erasure", erasure),
                "{\"erasureId\":\"%s\",\"personId\":\"%s\",\"service\":\"%s-service\",\"places\":[{\"place\":\"need\",\"outcome\":\"deleted\",\"rows\":1}]}"
                        .formatted(erasure, person, service));
    }

    /** Tables with a row that has this word in it; the audit log, which keeps it for good reason, and events under way aside. */
    private static List<String> rowsThatName(String tenant, String word) throws SQLException {
        try (var application = Database.asApplication(tenant);
                var statement = application.createStatement()) {
            var places = new ArrayList<String>();
            try (var place = statement.executeQuery(
                    "select distinct place from personal_data where place not in ('audit_event', 'outbox')")) {
                while (place.next()) {
                    places.add(place.getString(1));
                }
            }
            var naming = new ArrayList<String>();
            for (var place : places) {
                try (var found = statement.executeQuery("select 1 from " + place + " r where r.tenant = '" + tenant
                        + "' and r::text ~ '\\m" + word + "\\M' limit 1")) {
                    if (found.next()) {
                        naming.add(place);
                    }
                }
            }
            return naming;
        }
    }
}
