package org.skillway.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** The query of every screen is asked as the docs have it, and costs as many statements for thirty people as for three. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ScreensIT {

    private static final Logger LOG = Logger.getLogger(ScreensIT.class);
    private static final Pattern SCREEN = Pattern.compile(
            "\\n([A-Z][^\\n]*) At most (\\d+) statements\\.\\n\\n```text\\n(\\{.*?)```", Pattern.DOTALL);

    /** What the page says of a screen. */
    private record Screen(String name, int statements, String query) {}

    @Inject
    SessionFactory sessions;

    @Test
    void everyScreenIsOneQueryOfFewStatements() throws IOException {
        var three = team(2);
        var thirty = team(29);
        var screens = screens();

        assertThat(screens).hasSize(11);
        assertThat(screens).allSatisfy(screen -> {
            var few = statements(three, screen);
            LOG.infof("%s %d statements", screen.name(), few);
            assertThat(few).as(screen.name()).isLessThanOrEqualTo(screen.statements());
            assertThat(statements(thirty, screen)).as(screen.name()).isEqualTo(few);
        });
    }

    @Test
    void whoHasTwoRolesSeesThemselvesAndNamesBesideKeys() {
        var company = team(2);
        var both = Role.LEARNER + " " + Role.HR_ADMIN;

        company.as(both, "rosa")
                .body(Map.of("query", """
                        { me { userName profile { skill skillEntry { name behaviours { level } } } gaps { gaps { skillEntry { key } } } } }
                        """))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.me.userName", equalTo("rosa"))
                .body("data.me.profile[0].skill", equalTo("empathy"))
                .body("data.me.profile[0].skillEntry.name", equalTo("empathy"))
                .body("data.me.gaps.gaps[0].skillEntry.key", equalTo("empathy"));
        company.as(Role.HR_ADMIN, "a-machine")
                .body(Map.of("query", "{ me { userName } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.me", equalTo(null));
        company.as(both, "rosa")
                .get("/v1/people?userName=grace")
                .then()
                .statusCode(200)
                .body("data.userName", equalTo(List.of("grace")));
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people?userName=grace")
                .then()
                .statusCode(200)
                .body("data", equalTo(List.of()));
        company.as(both, "rosa")
                .get("/v1/skills?keys=empathy,billing,nobody")
                .then()
                .statusCode(200)
                .body("data.name", equalTo(List.of("billing", "empathy")));
        company.as(both, "rosa").get("/v1/skills?keys=empathy,,Billing").then().statusCode(400);
    }

    private static List<Screen> screens() throws IOException {
        var text = Files.readString(Path.of(System.getProperty("skillway.root", ".."), "docs", "guide", "screens.md"));
        return SCREEN.matcher(text)
                .results()
                .map(found -> new Screen(found.group(1), Integer.parseInt(found.group(2)), found.group(3)))
                .toList();
    }

    /** Grace leads the team; all of it hold a role that leads to another, and have something of everything on record. */
    private static SkillsApi team(int reports) {
        var company = new SkillsApi("screens-" + UUID.randomUUID());
        company.importPeople(Stream.concat(
                        Stream.of(row("grace", "", "2019-05-06"), row("rosa", "grace", "2026-11-02")),
                        IntStream.range(1, reports).mapToObj(n -> row("report-" + n, "grace", "2026-11-02")))
                .toList());
        company.importSkills("empathy", "billing");
        company.publishMap("support", List.of(asks("empathy", 3, 30)));
        company.publishMap("team-lead", List.of(asks("empathy", 4, 60)));
        company.asHr().body(Map.of("next", List.of("team-lead"))).put("/v1/roles/support/next");
        company.asHr()
                .body(Map.of(
                        "name",
                        "Support",
                        "family",
                        "client-services",
                        "basedOn",
                        1,
                        "skills",
                        List.of(asks("billing", 2, 30))))
                .put("/v1/role-maps/support/draft")
                .then()
                .statusCode(201);
        company.asHr()
                .body(Map.of(
                        "name",
                        "Client day",
                        "work",
                        "Leads it.",
                        "hours",
                        8,
                        "days",
                        30,
                        "places",
                        100,
                        "exercises",
                        List.of(Map.of("skill", "empathy", "level", 3))))
                .put("/v1/stretch-assignments/client-day")
                .then()
                .statusCode(201);
        Stream.concat(Stream.of("rosa"), IntStream.range(1, reports).mapToObj(n -> "report-" + n))
                .map(company::idOf)
                .forEach(person -> onRecord(company, person));
        return company;
    }

    private static void onRecord(SkillsApi company, String person) {
        company.assign(person, "support", "2026-11-02").statusCode(200);
        company.state(company.asHr(), person, "empathy", 3, "manager-observation")
                .then()
                .statusCode(201);
        var about = Map.of(
                "attestations", Map.of("skill", "empathy", "level", 3, "reason", "Seen at work."),
                "confidence", Map.of("skill", "empathy", "level", 2),
                "promotions", Map.of("role", "team-lead", "reason", "Ready for it."),
                "stretch-assignments",
                        Map.of("assignment", "client-day", "goal", "Calm with many.", "reviewDay", "2999-01-01"));
        about.forEach((what, request) -> company.as(Role.MANAGER, "grace")
                .body(request)
                .post("/v1/people/" + person + "/" + what)
                .then()
                .statusCode(201));
    }

    /** What goes through Hibernate. An editor asks for what managers may not see; a learner for themselves. */
    private long statements(SkillsApi company, Screen screen) {
        var asks = screen.name().startsWith("My ") && !screen.name().matches("My (team|worklist).*")
                ? company.as(Role.LEARNER + " " + Role.HR_ADMIN, "rosa")
                : screen.name().startsWith("The ")
                        ? company.as(Role.LD_ADMIN, "yara")
                        : company.as(Role.MANAGER, "grace");
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        asks.body(Map.of("query", screen.query()))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null));
        var statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return statements;
    }
}
