package org.skillway.suite.company;

import static org.skillway.suite.company.Service.SKILLS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What skills-service is told: people, skills, role maps, who holds which role, what they could do before. */
final class SkillsImport {

    private static final String PEOPLE = "people.csv";

    private final CompanyFiles files;
    private final StoryCalendar calendar;
    private final Client asHr;
    private final Client asLearning;

    SkillsImport(CompanyFiles files, StoryCalendar calendar, Suite suite) {
        this.files = files;
        this.calendar = calendar;
        this.asHr = suite.as("hr-admin", files.persona("hr-admin"), SKILLS);
        this.asLearning = suite.as("ld-admin", files.persona("ld-admin"), SKILLS);
    }

    int people() {
        var answer = Client.good(
                "POST /v1/people:import",
                asHr.askPost("/v1/people:import", "text/csv; charset=utf-8", movedPeople(), Map.of()));
        if (answer.body().at("/rejected").asInt() > 0) {
            throw new Refused("POST /v1/people:import rejected rows and", answer);
        }
        return answer.body().at("/rows").size();
    }

    int skills() {
        var skills = files.json("skills.json");
        asLearning.post("/v1/skills:import", skills);
        return skills.size();
    }

    int roleMaps() {
        var roles = files.filesIn("roles");
        for (var file : roles) {
            var role = file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
            asLearning.put("/v1/role-maps/" + role, files.json(file));
        }
        return roles.size();
    }

    int assignments(People people) {
        var rows = files.csv("assignments.csv");
        forEachPerson(
                rows,
                (userName, roles) -> asHr.put(
                        "/v1/people/%s/roles".formatted(people.id(userName)),
                        Map.of(
                                "assignments",
                                roles.stream().map(this::assignment).toList())));
        return rows.size();
    }

    int priorExperience(People people) {
        var rows = files.csv("prior-experience.csv");
        forEachPerson(rows, (userName, statements) -> statements.forEach(row -> state(people.id(userName), row)));
        return rows.size();
    }

    private void state(String personId, CSVRecord row) {
        asHr.post(
                "/v1/people/%s/evidence".formatted(personId),
                Map.of(
                        "skill", row.get("skill"),
                        "level", Integer.valueOf(row.get("level")),
                        "kind", row.get("kind"),
                        // As written, and not moved with the story: the same statement is the same on any day.
                        "observedAt", row.get("observedOn") + "T09:00:00Z",
                        "note", row.get("note")),
                IdempotencyKey.of("evidence", row.get("userName"), row.get("skill"), row.get("note")));
    }

    private Map<String, Object> assignment(CSVRecord row) {
        return Map.of(
                "role", row.get("role"),
                "weight", Double.valueOf(row.get("weight")),
                "from", calendar.move(row.get("from")));
    }

    private String movedPeople() {
        var rows = files.csv(PEOPLE);
        var columns = rows.getFirst().getParser().getHeaderNames();
        var csv = new StringJoiner("\r\n", "", "\r\n");
        csv.add(CSVFormat.RFC4180.format(columns.toArray()));
        for (var row : rows) {
            csv.add(CSVFormat.RFC4180.format(columns.stream()
                    .map(column -> column.endsWith("Date") ? calendar.move(row.get(column)) : row.get(column))
                    .toArray()));
        }
        return csv.toString();
    }

    /** Some people at once, the rows of one in their order. */
    private static void forEachPerson(List<CSVRecord> rows, BiConsumer<String, List<CSVRecord>> what) {
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.get("userName"), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .parallelStream()
                .forEach(person -> what.accept(person.getKey(), person.getValue()));
    }
}
