package org.skillway.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.suite.company.Service.CURRICULUM;
import static org.skillway.suite.company.Service.MENTOR;
import static org.skillway.suite.company.Service.SKILLS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.company.Client;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.Patience;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Suite;

/**
 * Acceptance story 8: a weekly mentor review with a noted confusion leads to a curriculum backlog item, and the item's fix is
 * measured. One confusion of one person is enough, and nothing but that there is one can be read of it.
 */
@ExtendWith(ToldSuite.Resolver.class)
class WeeklyReviewIT {

    private static final String TOMASZ = "tomasz.zielinski";
    private static final String SKILL = "policy-and-systems";
    private static final String MODULE = "policy-exception-scenario";
    private static final String CONCEPT = "who-approves";

    private static final List<String> BEFORE =
            List.of(TOMASZ, "amara.nwosu", "ben.osullivan", "rafael.pinto", "mei.tanaka");
    private static final List<String> SINCE =
            List.of("jasmine.reyes", "oskar.lindahl", "viktor.hale", "ines.carvalho", "nina.horvat");

    /** Crowds are looked for once a minute. */
    private static final Patience CROWDS = new Patience(Duration.ofMinutes(3), Duration.ofMillis(500));

    /** Three weeks and a day: whoever took a module is judged. */
    private static final List<String> LATER = List.of(
            "activity set recorded_at = recorded_at",
            "confusion set recorded_at = recorded_at",
            "module_taking set begun_at = begun_at",
            "judged_crowd set begun_at = begun_at",
            "judged_crowd set judged_at = judged_at",
            "content_decision set decided_at = decided_at",
            "content_decision set revised_at = revised_at");

    private final CompanyFiles company = new CompanyFiles(ToldSuite.COMPANY);

    @Test
    void aNotedConfusionLeadsToABacklogItemAndItsFixIsMeasured(ToldSuite told) throws SQLException {
        var suite = Suite.local(told.stack().endpoints(), company.tenant());
        var people = People.readAs(suite.as("hr-admin", company.persona("hr-admin"), SKILLS));
        var author = suite.as("ld-admin", company.persona("ld-admin"), CURRICULUM);
        BEFORE.forEach(learner -> takes(suite, people, learner));

        var mentor = mentorOf(suite, people);
        mentor.post(
                "/v1/people/" + people.id(TOMASZ) + "/confusions",
                Map.of("skill", SKILL, "module", MODULE, "concept", CONCEPT, "tag", "missing-step"));

        var item = Patience.LONG.until(() -> item(author), Optional::isPresent).flatMap(found -> found);
        assertThat(item).hasValueSatisfying(noted -> {
            assertThat(noted.at("/fewerThanFive").asBoolean()).isTrue();
            assertThat(noted.at("/skill").asText()).isEqualTo(SKILL);
            assertThat(noted.at("/confused").asInt()).isZero();
            assertThat(noted.at("/minutesLost").asInt()).isZero();
            assertThat(noted.at("/mostly").isTextual()).isFalse();
            assertThat(noted.at("/modules")).isEmpty();
        });

        threeWeeksPass(told);
        author.post(
                "/v1/content-backlog/" + MODULE + ":decide",
                Map.of("decision", "revise", "note", "It leaves out who approves an exception."));
        author.put("/v1/modules/" + MODULE, revised());
        SINCE.forEach(learner -> takes(suite, people, learner));
        threeWeeksPass(told);

        var revision = CROWDS.until(() -> revision(author), Optional::isPresent).flatMap(found -> found);
        assertThat(revision)
                .hasValueSatisfying(measured -> assertThat(
                                measured.at("/confusion/sentence").asText())
                        .isEqualTo("No change was shown: 1 of 5 people before, 0 of 5 since; before and after only."));
    }

    private static void takes(Suite suite, People people, String learner) {
        suite.as("learner", learner, CURRICULUM)
                .post(
                        "/v1/activities",
                        Map.of(
                                "personId",
                                people.id(learner),
                                "module",
                                MODULE,
                                "kind",
                                "started",
                                "occurredAt",
                                Instant.now().toString()));
    }

    /** Whoever helps Tomasz in the skill, after their weekly review with him. */
    private Client mentorOf(Suite suite, People people) {
        var learner = suite.as("learner", TOMASZ, MENTOR);
        var need = first(learner.list("/v1/needs?personId=" + people.id(TOMASZ)), "/skill", SKILL)
                .orElseThrow()
                .at("/needId")
                .asText();
        var candidate = learner.get("/v1/needs/" + need + "/candidates")
                .at("/ranked/0/personId")
                .asText();
        var mentorship = suite.as("hr-admin", company.persona("hr-admin"), MENTOR)
                .post("/v1/mentorships", Map.of("mentorId", candidate, "needId", need))
                .text("/mentorshipId");
        var mentor = suite.as("mentor", userName(people, candidate), MENTOR);
        mentor.post(
                "/v1/mentorships/" + mentorship + "/meetings",
                Map.of("heldOn", LocalDate.now(ZoneOffset.UTC).toString(), "minutes", 30));
        return mentor;
    }

    private static String userName(People people, String id) {
        return StreamSupport.stream(people.userNames().spliterator(), false)
                .filter(name -> people.id(name).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<JsonNode> item(Client author) {
        return first(author.get("/v1/content-backlog?days=90").at("/concepts"), "/concept", CONCEPT);
    }

    private static Optional<JsonNode> revision(Client author) {
        return first(author.get("/v1/content-backlog?days=90").at("/revisions"), "/module", MODULE)
                .filter(revision -> revision.at("/confusion").isObject());
    }

    private static Optional<JsonNode> first(Iterable<JsonNode> all, String pointer, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.at(pointer).asText().equals(value))
                .findFirst();
    }

    private JsonNode revised() {
        var module = (ObjectNode) first(company.modules(), "/key", MODULE).orElseThrow();
        return module.put("title", module.at("/title").asText() + ", and who approves it");
    }

    private void threeWeeksPass(ToldSuite told) throws SQLException {
        try (var owner = told.database("curriculum", company.tenant());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (var time : LATER) {
                statement.executeUpdate("update " + time + " - interval '22 days' where module = '" + MODULE + "'");
            }
            owner.commit();
        }
    }
}
