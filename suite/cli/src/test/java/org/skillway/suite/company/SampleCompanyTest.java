package org.skillway.suite.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a person who edits the company's files can break without noticing. */
class SampleCompanyTest {

    private static final CompanyFiles FILES = new CompanyFiles(Path.of("../company"));

    private final List<JsonNode> modules = list(FILES.modules());

    @Test
    void hasFortyPeopleWithManagersAmongThem() {
        var people = FILES.csv("people.csv");
        var ids = people.stream().map(row -> row.get("externalId")).collect(Collectors.toSet());

        assertThat(people).hasSize(40);
        assertThat(ids).hasSize(40);
        assertThat(people.stream().map(row -> row.get("managerExternalId")).filter(id -> !id.isEmpty()))
                .hasSize(39)
                .isSubsetOf(ids);
    }

    @Test
    void weighsTheRolesOfEachPersonToOne() {
        var weights = new HashMap<String, Double>();
        FILES.csv("assignments.csv")
                .forEach(row -> weights.merge(row.get("userName"), Double.valueOf(row.get("weight")), Double::sum));

        assertThat(weights.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1.0, within(1e-9)));
        assertThat(userNames()).containsAll(weights.keySet());
    }

    @Test
    void hasModulesForEachSkillOfEachRole() {
        var taught = modules.stream()
                .map(module -> text(module, "/outcome/skill") + "/" + text(module, "/kind"))
                .collect(Collectors.toSet());

        for (var role : FILES.filesIn("roles")) {
            for (var target : FILES.json(role).at("/skills")) {
                var skill = text(target, "/skill");
                assertThat(taught).as(role).contains(skill + "/lesson", skill + "/practice", skill + "/refresher");
            }
        }
    }

    @Test
    void teachesOneBehaviourPerModuleInTenMinutesAtMost() {
        assertThat(modules).hasSizeGreaterThanOrEqualTo(34).allSatisfy(module -> {
            assertThat(text(module, "/outcome/behaviour")).isNotBlank();
            assertThat(skills()).contains(text(module, "/outcome/skill"));
            assertThat(module.at("/minutes").asInt()).isBetween(2, 10);
            assertThat(module.at("/items").size()).isBetween(1, 2);
        });
    }

    @Test
    void asksQuestionsThatHaveOneRightAnswer() {
        var items = items();

        assertThat(items.stream().map(item -> text(item, "/key"))).doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> {
            assertThat(list(item.at("/options"))).hasSize(4).doesNotHaveDuplicates();
            assertThat(item.at("/answer").asInt(-1)).isBetween(0, 3);
        });
    }

    @Test
    void letsNobodyPassByAlwaysPickingTheSamePosition() {
        var items = items();
        var positions = items.stream()
                .collect(Collectors.groupingBy(item -> item.at("/answer").asInt(), Collectors.counting()));

        assertThat(positions.values()).allSatisfy(count -> assertThat(count).isLessThan(items.size() / 2));
    }

    @Test
    void leadsFromPrerequisiteToModuleWithoutCircles() {
        var byKey = modules.stream().collect(Collectors.toMap(module -> text(module, "/key"), module -> module));

        byKey.keySet().forEach(key -> assertThat(before(key, byKey)).doesNotContain(key));
        assertThat(byKey)
                .containsKeys(modules.stream()
                        .filter(module -> module.has("variantOf"))
                        .map(module -> text(module, "/variantOf"))
                        .toArray(String[]::new));
    }

    @Test
    void hasRefreshersThatFitTheShortestSlot() {
        assertThat(modules.stream().filter(module -> text(module, "/kind").equals("refresher")))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(module.at("/minutes").asInt()).isLessThanOrEqualTo(5));
    }

    @Test
    void namesOnlyPeopleAndSkillsThatExist() {
        assertThat(userNames()).containsAll(values("mentors.json", "/userName"));
        assertThat(userNames()).containsAll(values("time-budgets.json", "/userName"));
        assertThat(skills()).containsAll(values("kpis.json", "/skill"));
        assertThat(FILES.csv("prior-experience.csv")).allSatisfy(row -> {
            assertThat(userNames()).contains(row.get("userName"));
            assertThat(skills()).contains(row.get("skill"));
        });
    }

    @Test
    void tellsEachToolsNumbersApart() {
        var externalIds = FILES.csv("people.csv").stream()
                .collect(Collectors.toMap(row -> row.get("userName"), row -> row.get("externalId")));
        var agents = FILES.csv("signals/people/zendesk.csv").stream()
                .collect(Collectors.toMap(row -> row.get("ref"), row -> row.get("person")));

        for (var file : List.of("signals/ticket-note-history.csv", "signals/ticket-note-slip.csv")) {
            assertThat(FILES.csv(file))
                    .allSatisfy(row -> assertThat(agents)
                            .containsEntry(
                                    row.get("zendeskUserId"),
                                    Objects.requireNonNull(externalIds.get(row.get("userName")))));
        }
        assertThat(FILES.csv("signals/people/hubspot.csv"))
                .allSatisfy(row -> assertThat(externalIds.values()).contains(row.get("person")));
    }

    private List<JsonNode> items() {
        return modules.stream()
                .flatMap(module -> list(module.at("/items")).stream())
                .toList();
    }

    private static Set<String> before(String key, Map<String, JsonNode> byKey) {
        var seen = new HashSet<String>();
        collect(key, byKey, seen);
        return seen;
    }

    private static void collect(String key, Map<String, JsonNode> byKey, Set<String> seen) {
        assertThat(byKey).containsKey(key);
        for (var prerequisite : list(byKey.getOrDefault(key, FILES.modules()).at("/prerequisites"))) {
            if (seen.add(prerequisite.asText())) {
                collect(prerequisite.asText(), byKey, seen);
            }
        }
    }

    private static List<String> userNames() {
        return FILES.csv("people.csv").stream().map(row -> row.get("userName")).toList();
    }

    private static List<String> skills() {
        return values("skills.json", "/key");
    }

    private static List<String> values(String file, String pointer) {
        return list(FILES.json(file)).stream()
                .map(entry -> text(entry, pointer))
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asText();
    }
}
