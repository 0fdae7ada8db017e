package org.skillway.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** The queries in the docs are asked as they stand. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DocQueriesIT {

    private static final Pattern QUERY = Pattern.compile("```text\\n(\\{.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"profile.md", "promotion.md", "organisation.md"})
    void everyQueryIsAnswered(String page) throws IOException {
        var company = new SkillsApi("docs-" + page.substring(0, page.indexOf('.')));
        company.importPeople(List.of(row("grace", "", "2019-05-06"), row("rosa", "grace", "2026-11-02")));
        company.importSkills("empathy");
        company.publishMap("support", List.of(asks("empathy", 2, 30)));
        company.publishMap("team-lead", List.of(asks("empathy", 3, 30)));
        company.asHr().body(Map.of("next", List.of("team-lead"))).put("/v1/roles/support/next");
        company.assign(company.idOf("rosa"), "support", "2026-11-02").statusCode(200);
        var text = Files.readString(Path.of(System.getProperty("skillway.root", ".."), "docs", "guide", page));
        var queries = QUERY.matcher(text).results().map(found -> found.group(1)).toList();

        assertThat(queries).hasSize(2);
        for (var query : queries) {
            company.as(Role.MANAGER, "grace")
                    .body(Map.of("query", query))
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("errors", equalTo(null));
        }
    }
}
