package org.skillway.skills.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.row;
import static org.skillway.skills.exchange.Exchange.SAMPLES;
import static org.skillway.skills.exchange.Exchange.bytes;
import static org.skillway.skills.exchange.Exchange.tally;
import static org.skillway.skills.exchange.Exchange.zip;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ExchangeIT {

    @Test
    void onetBecomesSkillsAndOccupations() {
        var tenant = new Exchange("exchange-onet");

        var done = tenant.take("onet", zip(SAMPLES.resolve("onet")));

        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("done");
        assertThat(done.<String, Integer>getMap("report.rows"))
                .containsEntry("Skills.txt", 8)
                .containsEntry("Task Statements.txt", 2);
        assertThat(done.getList("report.ignored")).containsExactly("DWA Reference.txt");
        assertThat(tally(done, "skills")).containsExactly(4, 0, 0, 0);
        assertThat(tally(done, "relations")).containsExactly(3, 0, 0, 0);
        assertThat(tally(done, "occupations")).containsExactly(2, 0, 0, 0);
        assertThat(done.<Integer>getList("report.problems.row")).containsExactly(7, 8);
        assertThat(done.<String>getList("report.problems.column")).containsExactly("Data Value", "O*NET-SOC Code");
        var reading = tenant.get("/v1/skills/onet-2-a-1-a");
        assertThat(reading.getString("behaviours.1")).isEqualTo("Reads a form");
        assertThat(reading.getString("behaviours.4")).isEqualTo("Reads a journal");
        assertThat(tenant.get("/v1/skills/onet-2-a").getString("kind")).isEqualTo("group");
        var chief = tenant.get("/v1/occupations/onet-11-1011-00");
        assertThat(chief.getFloat("skills[0].level")).isEqualTo(3.3f);
        assertThat(chief.getFloat("skills[0].importance")).isEqualTo(0.78f);
        assertThat(chief.getBoolean("skills[1].uncertain")).isTrue();
        assertThat(chief.<Object>get("skills[1].level")).isNull();
        assertThat(chief.getString("tasks[0].text")).isEqualTo("Direct the budget.");
        assertThat(tenant.get("/v1/occupations?query=CUSTOMER").<String>getList("data.key"))
                .containsExactly("onet-43-4051-00");
        assertThat(tenant.get("/v1/occupations?skill=onet-2-a-1-b").getList("data"))
                .hasSize(2);
    }

    @Test
    void anOccupationSuggestsARoleMapThatCanBePublished() {
        var tenant = new Exchange("exchange-template");
        tenant.take("onet", zip(SAMPLES.resolve("onet")));
        var company = new SkillsApi("exchange-template");

        var template = company.asHr().get("/v1/occupations/onet-43-4051-00/role-map-template");

        assertThat(template.jsonPath().getInt("skills[0].level")).isEqualTo(5);
        company.asHr()
                .body(template.asString())
                .put("/v1/role-maps/service")
                .then()
                .statusCode(201);
        assertThat(company.asHr().get("/v1/role-maps").jsonPath().getList("data"))
                .hasSize(1);
    }

    @Test
    void escoBecomesSkillsRelationsAndOccupations() {
        var tenant = new Exchange("exchange-esco");

        var done = tenant.take("esco", zip(SAMPLES.resolve("esco")));

        assertThat(tally(done, "skills")).as(done.prettify()).containsExactly(5, 0, 0, 0);
        assertThat(tally(done, "relations")).containsExactly(4, 0, 0, 2);
        assertThat(tally(done, "occupations")).containsExactly(1, 0, 0, 0);
        assertThat(done.<String>getList("report.problems.detail"))
                .anySatisfy(detail -> assertThat(detail).contains("is no URI of ESCO"))
                .anySatisfy(detail ->
                        assertThat(detail).contains("esco-s1-2 → esco-00000003").endsWith("→ esco-s1-2 of part-of"))
                .anySatisfy(detail -> assertThat(detail).contains("esco-00000009"));
        var advise = tenant.get("/v1/skills/esco-00000001-0000-4000-8000-000000000000");
        assertThat(advise.<String>getList("aliases")).containsExactly("counsel customers", "guide customers");
        assertThat(advise.getString("description")).startsWith("Help customers");
        assertThat(tenant.get("/v1/skills/esco-00000001-0000-4000-8000-000000000000/relations")
                        .<String>getList("relations.kind"))
                .containsExactly("part-of", "prerequisite", "related");
        assertThat(tenant.get("/v1/occupations?query=clerk").getInt("data[0].skills"))
                .isEqualTo(2);
    }

    @Test
    void richSkillDescriptorsBecomeSkillsInGroups() {
        var tenant = new Exchange("exchange-rsd");

        var done = tenant.take("rsd", bytes(SAMPLES.resolve("rsd.csv")));

        assertThat(tally(done, "skills")).as(done.prettify()).containsExactly(5, 0, 0, 0);
        assertThat(tally(done, "relations")).containsExactly(3, 0, 0, 0);
        assertThat(done.getInt("report.problemsInAll")).isEqualTo(1);
        assertThat(tenant.get("/v1/skills/rsd-de1ed4d0-78ce-4072-917b-1d35c41e37e0")
                        .getString("name"))
                .isEqualTo("New Technology Implementation");
        assertThat(tenant.get("/v1/skills/rsd-handle-objections").getString("status"))
                .isEqualTo("deprecated");
    }

    @Test
    void aForeignCasePackageBecomesSkills() {
        var tenant = new Exchange("exchange-case");

        var done = tenant.take("case", bytes(SAMPLES.resolve("case.json")));

        assertThat(tally(done, "skills")).as(done.prettify()).containsExactly(3, 0, 0, 0);
        assertThat(tally(done, "relations")).containsExactly(2, 0, 0, 0);
        assertThat(done.getInt("report.problemsInAll")).isEqualTo(3);
        var greets = tenant.get("/v1/skills/case-a0000000-0000-4000-8000-000000000002");
        assertThat(greets.getString("name")).isEqualTo("Greets");
        assertThat(greets.getString("description")).isEqualTo("Greets a customer within a minute.\nIn person.");
        assertThat(tenant.get("/v1/skills/case-a0000000-0000-4000-8000-000000000003/relations")
                        .getString("relations[0].kind"))
                .isEqualTo("prerequisite");
    }

    @ParameterizedTest
    @CsvSource({"onet, onet", "esco, esco"})
    void theSameFilesAgainWriteNothing(String format, String folder) {
        var tenant = new Exchange("exchange-again-" + format);
        tenant.take(format, zip(SAMPLES.resolve(folder)));
        var before = tenant.get("/v1/skills").getList("data");
        var told = told(tenant);

        var again = tenant.take(format, zip(SAMPLES.resolve(folder)));

        for (var kind : List.of("skills", "relations", "occupations")) {
            assertThat(tally(again, kind).subList(0, 2)).as(kind).containsExactly(0, 0);
        }
        assertThat(tenant.get("/v1/skills").getList("data")).isEqualTo(before);
        assertThat(told(tenant)).isEqualTo(told).isNotEmpty();
        assertThat(tenant.get("/v1/occupations?updatedSince=2999-01-01T00:00:00Z")
                        .getList("data"))
                .isEmpty();
    }

    @Test
    void whatAFrameworkSaysNoMoreIsReportedAndLetGoWhereThatIsTold() {
        var tenant = new Exchange("exchange-missing");
        var company = new SkillsApi("exchange-missing");
        var whole = new String(bytes(SAMPLES.resolve("rsd.csv")), StandardCharsets.UTF_8);
        tenant.take("rsd", whole.getBytes(StandardCharsets.UTF_8));
        company.importSkills("hand-made");
        var shorter = whole.lines()
                .filter(line -> !line.contains("de1ed4d0-78ce-4072-917b-1d35c41e37e0"))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);

        var reported = tenant.take("rsd", shorter);
        assertThat(reported.getInt("report.missing.skills"))
                .as(reported.prettify())
                .isEqualTo(3);
        assertThat(reported.getInt("report.missing.relations")).isEqualTo(2);
        assertThat(reported.<String>getList("report.missing.things"))
                .contains("rsd-de1ed4d0-78ce-4072-917b-1d35c41e37e0");
        assertThat(status(tenant, "rsd-de1ed4d0-78ce-4072-917b-1d35c41e37e0")).isEqualTo("active");
        var refused = tenant.take("format=rsd&missing=deprecate&maxMissing=0", shorter, Duration.ofSeconds(30));
        assertThat(refused.getString("state")).isEqualTo("failed");
        assertThat(refused.getString("failure")).contains("raise maxMissing");

        var gone = tenant.take("format=rsd&missing=deprecate", shorter, Duration.ofSeconds(30));

        assertThat(gone.getBoolean("report.missing.letGo")).as(gone.prettify()).isTrue();
        assertThat(status(tenant, "rsd-de1ed4d0-78ce-4072-917b-1d35c41e37e0")).isEqualTo("deprecated");
        assertThat(tenant.get("/v1/skills/rsd-de1ed4d0-78ce-4072-917b-1d35c41e37e0/relations")
                        .getList("relations"))
                .isEmpty();
        assertThat(status(tenant, "hand-made")).isEqualTo("active");
        var told = told(tenant);
        assertThat(tenant.take("rsd", shorter).getInt("report.missing.skills")).isZero();
        assertThat(told(tenant)).isEqualTo(told);
        tenant.take("rsd", whole.getBytes(StandardCharsets.UTF_8));
        assertThat(status(tenant, "rsd-de1ed4d0-78ce-4072-917b-1d35c41e37e0")).isEqualTo("active");
    }

    private static String status(Exchange tenant, String skill) {
        return tenant.get("/v1/skills/" + skill).getString("status");
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() {
        var tenant = new Exchange("exchange-dry");

        var dry = tenant.take("format=esco&dryRun=true", zip(SAMPLES.resolve("esco")), Duration.ofSeconds(30));

        assertThat(tenant.get("/v1/skills").getList("data")).isEmpty();
        assertThat(tenant.get("/v1/occupations").getList("data")).isEmpty();
        var wet = tenant.take("esco", zip(SAMPLES.resolve("esco")));
        assertThat(wet.<Object>get("report")).isEqualTo(dry.get("report"));
    }

    @Test
    void whatIsExportedComesBackTheSame() {
        var company = new SkillsApi("exchange-round-1");
        company.importSkills("whole", "part-a", "part-b", "old");
        describe(company, "part-a", Map.of("status", "active", "aliases", List.of("Teil A"), "description", "First."));
        describe(company, "old", Map.of("status", "deprecated", "replacedBy", "whole"));
        company.asHr()
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "relations",
                        List.of(
                                Map.of("kind", "encompasses", "to", "part-a", "fraction", 0.4),
                                Map.of("kind", "prerequisite", "to", "part-b"),
                                Map.of("kind", "equivalent", "to", "old")),
                        "criteria",
                        Map.of("atLeast", 1, "of", List.of("part-a", "part-b"))))
                .put("/v1/skills/whole/relations")
                .then()
                .statusCode(200);
        new Exchange("exchange-round-1").take("case", bytes(SAMPLES.resolve("case.json")));
        var exported = new Exchange("exchange-round-1").export();

        var second = new Exchange("exchange-round-2");
        var done = second.take("case", exported.getBytes(StandardCharsets.UTF_8));

        assertThat(done.getInt("report.problemsInAll")).as(done.prettify()).isZero();
        assertThat(withoutTimes(second.export())).isEqualTo(withoutTimes(exported));
        assertThat(JsonPath.from(exported).getList("CFItems")).hasSize(7);
        var again = second.take("case", exported.getBytes(StandardCharsets.UTF_8));
        assertThat(tally(again, "skills")).containsExactly(0, 0, 7, 0);
        assertThat(tally(again, "criteria")).containsExactly(0, 0, 1, 0);
    }

    @Test
    void whatWasMergedIsExportedAndComesBackTheSame() {
        var first = new Exchange("exchange-merged-1");
        var company = new SkillsApi("exchange-merged-1");
        first.take("case", bytes(SAMPLES.resolve("case.json")));
        company.importSkills("greeting", "courtesy");
        company.asHr()
                .header("If-Match", "\"1\"")
                .body(Map.of("relations", List.of(), "criteria", Map.of("atLeast", 1, "of", List.of("greeting"))))
                .put("/v1/skills/courtesy/relations")
                .then()
                .statusCode(200);
        var before = first.export();
        merge(company, "case-a0000000-0000-4000-8000-000000000002", "greeting");
        merge(company, "greeting", "case-a0000000-0000-4000-8000-000000000003");
        var exported = first.export();

        var ids = JsonPath.from(exported).<String>getList("CFItems.identifier");
        assertThat(ids).doesNotHaveDuplicates().hasSize(5);
        var second = new Exchange("exchange-merged-2");
        var done = second.take("case", exported.getBytes(StandardCharsets.UTF_8));
        assertThat(done.getInt("report.problemsInAll")).as(done.prettify()).isZero();
        assertThat(withoutTimes(second.export())).isEqualTo(withoutTimes(exported));
        spokenOfByTheNameItHad(new SkillsApi("exchange-merged-2"));

        // The old package speaks of the parts that were: they are the one that stays.
        var again = first.take("case", before.getBytes(StandardCharsets.UTF_8));
        assertThat(tally(again, "criteria")).as(again.prettify()).containsExactly(0, 0, 1, 0);
        assertThat(first.get("/v1/skills/courtesy/relations").<String>getList("criteria.of"))
                .containsExactly("case-a0000000-0000-4000-8000-000000000003");
        // And that one keeps what it gained by the merge, of which the package knows nothing.
        first.take("case", bytes(SAMPLES.resolve("case.json")));
        assertThat(first.get("/v1/skills/case-a0000000-0000-4000-8000-000000000003")
                        .<String>getList("aliases"))
                .contains("greeting");
    }

    /** Nobody merged it here: it came as merged, and is the other from then on. */
    private static void spokenOfByTheNameItHad(SkillsApi company) {
        company.importPeople(List.of(row("rosa", "", "2024-11-04")));
        var rosa = company.idOf("rosa");
        company.state(company.asHr(), rosa, "case-a0000000-0000-4000-8000-000000000002", 3, "prior-experience")
                .then()
                .statusCode(201)
                .body("estimate.skill", equalTo("case-a0000000-0000-4000-8000-000000000003"));
    }

    private static void merge(SkillsApi company, String from, String into) {
        company.asHr()
                .body(Map.of("from", from, "into", into, "reason", "The same."))
                .post("/v1/skill-merges")
                .then()
                .statusCode(201);
    }

    @Test
    void aWrongUploadIsRefusedAtOnce() {
        var tenant = new Exchange("exchange-wrong");

        refused(tenant, "format=onet", "no zip at all", 400, "send a zip");
        refused(tenant, "format=case", "no JSON", 400, "not well-formed JSON");
        refused(tenant, "format=case", "{\"a\": 1}", 400, "it has no CFItems");
        refused(tenant, "format=rsd", "a,b\n1,2\n", 400, "has no column [RSD Name, Skill Statement]");
        refused(tenant, "format=scorm", "x", 400, "VALIDATION_FAILED");
        refused(tenant, "dryRun=true", "x", 400, "?format");
        refused(tenant, "format=rsd", "", 400, "The body is empty");
        var esco = tenant.post("format=onet", zip(SAMPLES.resolve("esco")));
        assertThat(esco.statusCode()).isEqualTo(400);
        assertThat(esco.body()).contains("The zip must hold at least one of");
    }

    @Test
    void anUploadMayBeLargeAndNotTooLarge() {
        var tenant = new Exchange("exchange-large");
        var csv = Exchange.descriptors(600);
        assertThat(csv).hasSizeGreaterThan(2_000_000);

        var done = tenant.take("rsd", csv);

        assertThat(tally(done, "skills")).containsExactly(600, 0, 0, 0);
        var tooLarge = tenant.post("format=rsd", new byte[34_000_000]);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        new SkillsApi(tenant.tenant())
                .asHr()
                .contentType("application/octet-stream")
                .body(csv)
                .post("/v1/taxonomy/imports?format=rsd&dryRun=true")
                .then()
                .statusCode(202);
    }

    @Test
    void nobodyElseSeesAnImportAndLearnersSendNone() {
        var company = new SkillsApi("exchange-access");
        var done = new Exchange("exchange-access").take("case", bytes(SAMPLES.resolve("case.json")));

        new SkillsApi("exchange-foreign")
                .asHr()
                .get("/v1/taxonomy/imports/" + done.getString("importId"))
                .then()
                .statusCode(404);
        company.as(Role.LEARNER, "rosa")
                .contentType("application/json")
                .body("{}")
                .post("/v1/taxonomy/imports?format=case")
                .then()
                .statusCode(403);
        company.as(Role.LEARNER, "rosa").get("/v1/taxonomy/export").then().statusCode(403);
    }

    private static List<Object> told(Exchange tenant) {
        return new SkillsApi(tenant.tenant())
                .as(Role.INTEGRATION, "hris")
                .get("/v1/events?limit=100")
                .jsonPath()
                .getList("data");
    }

    private static void refused(Exchange tenant, String query, String body, int status, String saying) {
        var answer = tenant.post(query, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(saying);
    }

    private static void describe(SkillsApi company, String key, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("name", key);
        body.put("behaviours", Map.of("0", "Does not.", "5", "Does."));
        company.asHr()
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/skills/" + key)
                .then()
                .statusCode(200);
    }

    private static String withoutTimes(String json) {
        return json.replaceAll("\"lastChangeDateTime\":\"[^\"]*\"", "");
    }
}
