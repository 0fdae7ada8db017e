package org.skillway.suite.story;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.suite.company.Service.CURRICULUM;
import static org.skillway.suite.company.Service.MENTOR;
import static org.skillway.suite.company.Service.METRICS;
import static org.skillway.suite.company.Service.SKILLS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.company.Answer;
import org.skillway.suite.company.Client;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.Patience;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;

/**
 * P14: of somebody who was erased nothing is left in any table of any service, wherever it was written: outbox, inbox,
 * dead events and kept answers among them. The audit log alone still has their user name, as its entry in the catalogue says.
 */
@ExtendWith(ToldSuite.Resolver.class)
class ErasedIT {

    static final String MIGUEL = "miguel.tavares";
    private static final String CANARY = "canary";

    /** Their user name, name, address and HR key, and the word planted in every text somebody could write about them. */
    private static final String TRACES = "miguel|tavares|QM-008|22871560048|" + CANARY;

    private static final List<String> DATABASES = List.of("skills", "curriculum", "mentor", "metrics");

    @Test
    void leavesNoTraceInAnyService(ToldSuite toldSuite) throws SQLException {
        var company = new CompanyFiles(ToldSuite.COMPANY);
        var suite = Suite.local(toldSuite.stack().endpoints(), company.tenant());
        var hr = suite.as("hr-admin", company.persona("hr-admin"), SKILLS);
        var miguel = People.readAs(hr).id(MIGUEL);
        plant(suite, miguel);
        assertThat(traces(toldSuite, company.tenant(), TRACES)).as("planted").hasSizeGreaterThanOrEqualTo(20);

        hr.text("/v1/people:import", "text/csv; charset=utf-8", endedYesterday());
        var erasure = erased(hr, miguel).text("/erasureId");
        var certificate = Patience.LONG.until(
                () -> hr.get("/v1/erasures/" + erasure),
                seen -> seen.at("/state").asText().equals("done"));

        assertThat(certificate).isPresent();
        assertThat(certificate.get().at("/answers"))
                .allSatisfy(answer -> assertThat(answer.at("/places")).isNotEmpty());
        for (var service : Service.values()) {
            assertThat(suite.as("auditor", company.persona("auditor"), service)
                            .get("/v1/erased-people")
                            .at("/data/0/personId")
                            .asText())
                    .isEqualTo(miguel);
        }
        assertThat(suite.as("hr-admin", company.persona("hr-admin"), CURRICULUM)
                        .askGet("/v1/people/" + miguel + "/path")
                        .status())
                .isEqualTo(404);
        lookAfterWhatCameLate(toldSuite, company.tenant());
        assertThat(traces(toldSuite, company.tenant(), TRACES)).as("traces").isEmpty();
        assertThat(traces(toldSuite, company.tenant(), miguel))
                .as("places that name his number and are not said to be kept")
                .isEmpty();
    }

    /** What was planted is still being worked on: where that is in the way the service asks to be asked again. */
    private static Answer erased(Client hr, String miguel) {
        var body = "{\"personId\": \"" + miguel + "\", \"reason\": \"He asked for it.\"}";
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        return Patience.LONG
                .until(
                        () -> hr.askPost("/v1/erasures", "application/json", body, key),
                        answer -> answer.retryAfter().isEmpty())
                .filter(Answer::ok)
                .orElseThrow();
    }

    private static void plant(Suite suite, String miguel) {
        var manager = suite.as("manager", "grace.adeyemi", SKILLS);
        var himself = suite.as("learner", MIGUEL, SKILLS);
        var about = "/v1/people/" + miguel;
        var skill = entry("skill", "refund-handling");
        manager.post(
                about + "/evidence",
                Map.ofEntries(skill, entry("level", 4), entry("kind", "manager-observation"), entry("note", CANARY)),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        manager.post(about + "/attestations", Map.ofEntries(skill, entry("level", 4), entry("reason", CANARY)));
        himself.post(about + "/confidence", Map.ofEntries(skill, entry("level", 5), entry("note", CANARY)));
        himself.post(about + "/uses", Map.ofEntries(skill));
        himself.post(about + "/findings", Map.ofEntries(skill, entry("kind", "gap")));
        var judgment = manager.post(about + "/promotions", Map.of("role", "manager", "reason", CANARY))
                .text("/judgmentId");
        manager.post("/v1/judgments/" + judgment + "/signatures", Map.of("verdict", "decline", "reason", CANARY));
        suite.as("learner", MIGUEL, CURRICULUM)
                .put(
                        about + "/tasks/" + CANARY,
                        Map.ofEntries(
                                skill,
                                entry("title", CANARY),
                                entry(
                                        "dueAt",
                                        Instant.now().plus(5, ChronoUnit.DAYS).toString())));
        suite.as("learner", MIGUEL, MENTOR)
                .post(
                        about + "/confusions",
                        Map.ofEntries(skill, entry("concept", CANARY), entry("tag", "unclear-term")));
        assertThat(suite.as("learner", MIGUEL, METRICS).get(about + "/observations"))
                .isNotEmpty();
    }

    private static String endedYesterday() {
        return "externalId,userName,displayName,email,managerExternalId,team,location,timeZone,startDate,endDate\n"
                + "QM-008,miguel.tavares,Miguel Tavares,miguel.tavares@quillmere.example,QM-004,support,Lisbon,Europe/Lisbon,2021-04-19,"
                + LocalDate.now(ZoneOffset.UTC).minusDays(2) + "\n";
    }

    /** What each service does by itself a day after an erasure. */
    private static void lookAfterWhatCameLate(ToldSuite suite, String tenant) throws SQLException {
        for (var database : DATABASES) {
            try (var owner = suite.database(database, tenant);
                    var statement = owner.createStatement()) {
                statement.execute("update erased_person set looked_at = looked_at - interval '2 days'");
                statement.execute("select look_after_erased()");
            }
        }
    }

    /** By place, how many rows match that the catalogue does not say are kept; where a column is in bytes, those read as text. */
    private static Map<String, Long> traces(ToldSuite suite, String tenant, String pattern) throws SQLException {
        var found = new LinkedHashMap<String, Long>();
        for (var database : DATABASES) {
            try (var owner = suite.database(database, tenant)) {
                for (var place : places(owner)) {
                    var rows = count(owner, place, pattern);
                    if (rows > 0) {
                        found.put(database + "." + place, rows);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> places(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("""
                    select table_name from information_schema.columns
                     where table_schema = 'public' and column_name = 'tenant' and table_name in (select place from personal_data)
                       and table_name not in (select place from personal_data where outcome = 'kept')
                     order by table_name
                    """)) {
            var places = new ArrayList<String>();
            while (row.next()) {
                places.add(row.getString(1));
            }
            return places;
        }
    }

    private static long count(Connection owner, String place, String pattern) throws SQLException {
        var text = place.equals("dead_event") || place.equals("inbox_held")
                ? "r::text || encode(r.payload, 'escape')"
                : "r::text";
        var told = place.equals("outbox") ? " and r.type !~ 'erased|erasure'" : "";
        try (var statement = owner.prepareStatement("select count(*) from " + place
                + " r where r.tenant = current_tenant() and " + text + " ~* ?" + told)) {
            statement.setString(1, pattern);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
