package org.skillway.metrics.signal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.metrics.Company;
import org.skillway.metrics.signal.domain.Attempt;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** The CRMs and the board of the sample company: its own events, by its own mappings, signed as each vendor signs. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SampleCompanyIT {

    private static final Path FILES = Path.of(System.getProperty("skillway.root"), "suite", "company");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Company company = new Company();

    @ParameterizedTest
    @CsvSource({
        "salesforce, BEARER, salesforce-call-outcome, ewa.nowicka, call-outcome, 80, percent",
        "hubspot, HUBSPOT, hubspot-deal-stage, liam.gallagher-byrne, follow-up-hours, 5, hours",
        "jira, JIRA, jira-issue-done, rafael.pinto, first-time-right, 100, percent"
    })
    void whatAToolSendsIsAValueOfItsPerson(
            String key, Tool tool, String file, String person, String kpi, float value, String unit)
            throws IOException {
        var settings = (ObjectNode) entry("signal-sources.json", key);
        var secret = settings.required("secret").asText();
        company.employs(person, "");
        put("/v1/kpis/" + kpi, entry("kpis.json", kpi));
        var id = put("/v1/signal-sources/" + key, asSent(settings));
        if (key.equals("hubspot")) {
            company.as(Role.LD_ADMIN, "maya")
                    .body("{\"person\": \"HR-" + person + "\"}")
                    .put("/v1/signal-sources/hubspot/people/userId:71180021")
                    .then()
                    .statusCode(201);
        }

        Company.deliver(
                        id,
                        Attempt.genuine(
                                tool,
                                secret,
                                Company.uri(id),
                                Files.readString(FILES.resolve("signals/" + file + ".json")),
                                Instant.now()))
                .statusCode(202)
                .body("accepted", equalTo(1));

        company.as(Role.LEARNER, person)
                .get("/v1/people/" + company.id(person) + "/observations?kpi=" + kpi)
                .then()
                .body("data.value", hasItem(value), "data.source", hasItem(key), "data.unit", hasItem(unit));
    }

    /** As the loader sends it: the mapping's text in place of its file, and no file of people. */
    private static JsonNode asSent(ObjectNode settings) throws IOException {
        settings.remove("people");
        if (settings.has("mapping")) {
            settings.put(
                    "mapping",
                    Files.readString(FILES.resolve(settings.required("mapping").asText())));
        }
        return settings;
    }

    private String put(String path, JsonNode body) {
        ((ObjectNode) body).remove("key");
        return company.as(Role.LD_ADMIN, "maya")
                .body(body.toString())
                .put(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonNode entry(String file, String key) throws IOException {
        for (var entry : JSON.readTree(FILES.resolve(file).toFile())) {
            if (entry.required("key").asText().equals(key)) {
                return entry;
            }
        }
        throw new IllegalStateException("No '" + key + "' in " + file);
    }
}
