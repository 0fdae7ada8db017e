package org.skillway.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** The sample company goes in whole through the public API, and its three new coordinators come out different. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SampleCompanyIT {

    private static final Path FILES = Path.of(System.getProperty("skillway.root", ".."), "suite", "company");

    private final SkillsApi company = new SkillsApi("quillmere-advisory");

    @Test
    void threeCoordinatorsOfTheSameDayLackDifferentThings() {
        load();

        assertThat(mostPressingOf("amara.nwosu")).isEqualTo("workflow: practice");
        assertThat(mostPressingOf("tomasz.zielinski")).isEqualTo("policy-and-systems: foundation");
        assertThat(mostPressingOf("leila.haddad")).isEqualTo("customer-communication: foundation");
    }

    private void load() {
        company.importPeople(text("people.csv")).statusCode(200).body("rejected", equalTo(0));
        company.asHr()
                .body(text("skills.json"))
                .post("/v1/skills:import")
                .then()
                .body("rejected", equalTo(0));
        for (var role : List.of("support", "sales", "manager", "coordinator")) {
            company.asHr()
                    .body(text("roles/" + role + ".json"))
                    .put("/v1/role-maps/" + role)
                    .then()
                    .statusCode(201);
        }
        rows("assignments.csv")
                .collect(Collectors.groupingBy(row -> row.get("userName")))
                .forEach(this::assign);
        rows("prior-experience.csv").forEach(this::state);
    }

    private void assign(String userName, List<CSVRecord> roles) {
        var assignments = roles.stream()
                .map(row -> Map.of(
                        "role", row.get("role"),
                        "weight", Double.valueOf(row.get("weight")),
                        "from", row.get("from")))
                .toList();
        company.asHr()
                .body(Map.of("assignments", assignments))
                .put("/v1/people/" + idOf(userName) + "/roles")
                .then()
                .statusCode(200);
    }

    /** Each on a day of its own: a work sample, a trial day, a review. */
    private void state(CSVRecord row) {
        company.asHr()
                .body(Map.of(
                        "skill",
                        row.get("skill"),
                        "level",
                        Integer.valueOf(row.get("level")),
                        "kind",
                        row.get("kind"),
                        "observedAt",
                        row.get("observedOn") + "T09:00:00Z"))
                .post("/v1/people/" + idOf(row.get("userName")) + "/evidence")
                .then()
                .statusCode(201);
    }

    private String mostPressingOf(String userName) {
        var gap = company.as(Role.LEARNER, userName)
                .get("/v1/people/" + idOf(userName) + "/gaps?day=90")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return gap.getString("gaps[0].skill") + ": " + gap.getString("gaps[0].kind");
    }

    private String idOf(String userName) {
        return company.as(Role.LEARNER, userName)
                .get("/v1/people")
                .then()
                .extract()
                .path("data[0].personId");
    }

    private static Stream<CSVRecord> rows(String file) {
        try (var parser = CSVParser.parse(
                text(file),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(FILES.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
