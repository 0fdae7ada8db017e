package org.skillway.skills.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.exchange.Exchange.SAMPLES;
import static org.skillway.skills.exchange.Exchange.bytes;
import static org.skillway.skills.exchange.Exchange.tally;
import static org.skillway.skills.exchange.Exchange.zip;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** Criteria and occupations that a framework brought and says no more, and files that say nothing new. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SaidNoMoreIT {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final String GREETS = "case-a0000000-0000-4000-8000-000000000002";
    private static final String CLOSES = "case-a0000000-0000-4000-8000-000000000003";

    /** What an import puts on record of itself, whatever it does. */
    private static final List<String> OF_ITSELF = List.of("taxonomy_import", "audit_event", "audit_head");

    private final Exchange tenant = new Exchange("said-no-more-" + UUID.randomUUID());

    @TempDir
    Path folder;

    @Test
    void criteriaThatAPackageHasNoMoreAreReportedAndDropped() {
        var without = new String(bytes(SAMPLES.resolve("case.json")), UTF_8);
        var with = closingByGreeting(without);
        var company = new SkillsApi(tenant.tenant());
        tenant.take("case", with.getBytes(UTF_8));
        company.importSkills("by-hand", "part");
        byHand(company, "by-hand");
        assertThat(partsOf(CLOSES)).containsExactly(GREETS);

        var told = tenant.take("case", without.getBytes(UTF_8));
        assertThat(told.getInt("report.missing.criteria")).as(told.prettify()).isEqualTo(1);
        assertThat(told.<String>getList("report.missing.things")).containsExactly("criteria of " + CLOSES);
        assertThat(partsOf(CLOSES)).containsExactly(GREETS);
        var dropped = tenant.take("format=case&missing=deprecate", without.getBytes(UTF_8), AT_MOST);

        assertThat(dropped.getBoolean("report.missing.letGo")).isTrue();
        assertThat(partsOf(CLOSES)).isEmpty();
        assertThat(partsOf("by-hand")).containsExactly("part");
        assertThat(tenant.take("case", without.getBytes(UTF_8)).getInt("report.missing.criteria"))
                .isZero();
        assertThat(tally(tenant.take("case", with.getBytes(UTF_8)), "criteria")).containsExactly(1, 0, 0, 0);
        assertThat(partsOf(CLOSES)).containsExactly(GREETS);
    }

    @Test
    void whatASecondFrameworkSaysTooStaysUntilThatSaysItNoMore() {
        var whole = closingByGreeting(new String(bytes(SAMPLES.resolve("case.json")), UTF_8));
        var less = new String(bytes(SAMPLES.resolve("case.json")), UTF_8).replace("\"precedes\"", "\"exemplar\"");
        assertThat(less).isNotEqualTo(whole);
        tenant.take("case", whole.getBytes(UTF_8));
        tenant.take("case", ofTheOther(whole));
        assertThat(prerequisites()).isOne();

        tenant.take("format=case&missing=deprecate", less.getBytes(UTF_8), AT_MOST);

        assertThat(partsOf(CLOSES)).containsExactly(GREETS);
        assertThat(prerequisites()).isOne();
        tenant.take("format=case&missing=deprecate", ofTheOther(less), AT_MOST);
        assertThat(partsOf(CLOSES)).isEmpty();
        assertThat(prerequisites()).isZero();
    }

    @Test
    void criteriaPutByHandInThePlaceOfAFrameworksStayWhenThatSaysNone() {
        var without = new String(bytes(SAMPLES.resolve("case.json")), UTF_8);
        var company = new SkillsApi(tenant.tenant());
        tenant.take("case", closingByGreeting(without).getBytes(UTF_8));
        company.importSkills("by-hand", "part");
        byHand(company, CLOSES);

        var let = tenant.take("format=case&missing=deprecate", without.getBytes(UTF_8), AT_MOST);

        assertThat(let.getInt("report.missing.criteria")).as(let.prettify()).isZero();
        assertThat(partsOf(CLOSES)).containsExactly("part");
    }

    @Test
    void criteriaThatAFrameworkWordsAnewAreNotMissing() {
        var company = new SkillsApi(tenant.tenant());
        var whole = closingByGreeting(new String(bytes(SAMPLES.resolve("case.json")), UTF_8));
        tenant.take("case", whole.getBytes(UTF_8));
        company.importSkills("part");
        var other = whole.replace("\"of\": [\"" + GREETS + "\"]", "\"of\": [\"" + GREETS + "\", \"part\"]");

        var let = tenant.take("format=case&missing=deprecate", other.getBytes(UTF_8), AT_MOST);

        assertThat(let.getInt("report.missing.criteria")).as(let.prettify()).isZero();
        assertThat(partsOf(CLOSES)).containsExactly(GREETS, "part");
    }

    @Test
    void anOccupationThatItsFrameworkHasNoMoreIsReportedAndDeprecatedAndComesBack() throws IOException {
        var whole = zip(SAMPLES.resolve("onet"));
        tenant.take("onet", whole);
        var shorter = zip(List.of(
                without("43-4051.00", "Occupation Data.txt"),
                without("43-4051.00", "Skills.txt"),
                without("43-4051.00", "Task Statements.txt"),
                SAMPLES.resolve("onet").resolve("Content Model Reference.txt"),
                SAMPLES.resolve("onet").resolve("Level Scale Anchors.txt")));

        var told = tenant.take("onet", shorter);
        assertThat(told.getInt("report.missing.occupations"))
                .as(told.prettify())
                .isEqualTo(1);
        assertThat(told.<String>getList("report.missing.things")).containsExactly("occupation onet-43-4051-00");
        assertThat(statuses("")).containsExactly("active", "active");
        var dry = tenant.take("format=onet&missing=deprecate&dryRun=true", shorter, AT_MOST);
        assertThat(dry.getInt("report.missing.occupations")).isEqualTo(1);
        assertThat(statuses("")).containsExactly("active", "active");
        tenant.take("format=onet&missing=deprecate", shorter, AT_MOST);

        assertThat(statuses("")).containsExactly("active", "deprecated");
        assertThat(statuses("?status=active")).containsExactly("active");
        assertThat(tenant.get("/v1/occupations/onet-43-4051-00").getString("status"))
                .isEqualTo("deprecated");
        new SkillsApi(tenant.tenant())
                .as(Role.LEARNER, "rosa")
                .body(
                        Map.of(
                                "query",
                                "{ occupations(scheme: \"onet\", skill: \"onet-2-a-1-b\", status: \"deprecated\") { data { key status } } }"))
                .post("/graphql")
                .then()
                .body("errors", nullValue())
                .body("data.occupations.data.key", equalTo(List.of("onet-43-4051-00")));
        assertThat(tenant.take("onet", shorter).getInt("report.missing.occupations"))
                .isZero();
        assertThat(tally(tenant.take("onet", whole), "occupations")).containsExactly(0, 1, 1, 0);
        assertThat(statuses("")).containsExactly("active", "active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onet", "esco", "rsd", "case"})
    void theSameFilesAgainWriteNoRow(String format) throws SQLException {
        var files = files(format);
        tenant.take(format, files);
        var before = rowsOfTheTenant();

        var again = tenant.take("format=" + format + "&missing=deprecate", files, AT_MOST);

        assertThat(again.getString("state")).as(again.prettify()).isEqualTo("done");
        assertThat(rowsOfTheTenant()).isEqualTo(before).containsKey("framework_saying");
    }

    @Test
    void aReportOfBeforeSomethingWasCountedIsStillRead() throws SQLException {
        var done = tenant.take("case", bytes(SAMPLES.resolve("case.json")));
        try (var connection = Database.asOwner(tenant.tenant());
                var statement = connection.prepareStatement("update taxonomy_import set report ="
                        + " report #- '{missing,criteria}' #- '{missing,occupations}' where tenant = ?")) {
            statement.setString(1, tenant.tenant());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }

        var old = tenant.get("/v1/taxonomy/imports/" + done.getString("importId"));

        assertThat(old.<Object>get("report")).isEqualTo(done.get("report"));
    }

    /** How many rows each table has, and what tells whether one was written since: a row that is, is another version. */
    private Map<String, String> rowsOfTheTenant() throws SQLException {
        var rows = new TreeMap<String, String>();
        try (var connection = Database.asOwner(tenant.tenant());
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery(
                    "select c.table_name from information_schema.columns c"
                            + " join information_schema.tables t using (table_schema, table_name)"
                            + " where c.table_schema = 'public' and c.column_name = 'tenant' and t.table_type = 'BASE TABLE'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            tables.removeAll(OF_ITSELF);
            for (var table : tables) {
                // That an event has reached Kafka is written too, and not by an import.
                var version = table.equals("outbox") ? "event_id::text" : "ctid::text || ' ' || xmin::text";
                try (var found = statement.executeQuery("select count(*), sum(hashtextextended(" + version
                        + ", 0)) from " + table + " where tenant = '" + tenant.tenant() + "'")) {
                    found.next();
                    if (found.getLong(1) > 0) {
                        rows.put(table, found.getLong(1) + " rows, versions " + found.getString(2));
                    }
                }
            }
        }
        return rows;
    }

    private static byte[] files(String format) {
        return switch (format) {
            case "rsd" -> bytes(SAMPLES.resolve("rsd.csv"));
            case "case" -> bytes(SAMPLES.resolve("case.json"));
            default -> zip(SAMPLES.resolve(format));
        };
    }

    private Path without(String text, String file) throws IOException {
        var lines = Files.readAllLines(SAMPLES.resolve("onet").resolve(file));
        return Files.write(
                folder.resolve(file),
                lines.stream().filter(line -> !line.startsWith(text)).toList());
    }

    private static String closingByGreeting(String without) {
        return without.replace("\"fullStatement\": \"Closes a sale\"", """
                "fullStatement": "Closes a sale", "extensions": {"skillway": {"key": "%s", "kind": "skill",
                "behaviours": ["", "", "", "", "", ""], "aliases": [], "status": "active",
                "externalIds": [{"scheme": "case", "id": "a0000000-0000-4000-8000-000000000003"}],
                "atLeast": 1, "of": ["%s"]}}""".formatted(CLOSES, GREETS));
    }

    private static byte[] ofTheOther(String document) {
        return document.replace("d0000000-0000-4000-8000-000000000000", "d0000000-0000-4000-8000-000000000001")
                .getBytes(UTF_8);
    }

    private int prerequisites() {
        return tenant.get("/v1/skills/" + CLOSES + "/relations")
                .getList("relations.findAll { it.kind == 'prerequisite' }")
                .size();
    }

    private static void byHand(SkillsApi company, String skill) {
        var path = "/v1/skills/" + skill + "/relations";
        company.asHr()
                .header("If-Match", company.asHr().get(path).header("ETag"))
                .body("{\"relations\": [], \"criteria\": {\"atLeast\": 1, \"of\": [\"part\"]}}")
                .put(path)
                .then()
                .statusCode(200);
    }

    private List<String> partsOf(String skill) {
        JsonPath relations = tenant.get("/v1/skills/" + skill + "/relations");
        var parts = relations.<String>getList("criteria.of");
        return parts == null ? List.of() : parts;
    }

    private List<String> statuses(String query) {
        return tenant.get("/v1/occupations" + query).getList("data.status");
    }
}
