package org.skillway.skills.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.OtherService;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** Max, of another line, helps Rosa in billing; Mia, who could, is her buddy. Grace leads Rosa. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class HelperIT {

    private final SkillsApi company = new SkillsApi("helper-" + UUID.randomUUID());
    private final OtherService mentoring = new OtherService("skillway.mentor", company.tenant());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final UUID mentorship = UUID.randomUUID();
    private Instant beforeAnybodyHelped = Instant.EPOCH;
    private String rosa = "";
    private String max = "";
    private String mia = "";

    @BeforeEach
    void maxAndMiaHelpRosa() {
        company.importPeople(List.of(
                row("grace", "", "2019-05-06"),
                row("rosa", "grace", "2026-11-02"),
                row("max", "", "2019-05-06"),
                row("mia", "", "2019-05-06")));
        company.importSkills("billing", "empathy");
        company.publishMap("support", List.of(asks("billing", 4, 30), asks("empathy", 3, 30)))
                .statusCode(201);
        rosa = company.idOf("rosa");
        max = company.idOf("max");
        mia = company.idOf("mia");
        company.assign(rosa, "support", "2026-11-02").statusCode(200);
        beforeAnybodyHelped = Instant.now();
        offers(max, "billing", 3.5);
        offers(mia, "billing", 4.5);
        agreed(mentorship, max, "\"kind\": \"mentor\", \"skill\": \"billing\"");
        agreed(UUID.randomUUID(), mia, "\"kind\": \"buddy\"");
        await().until(() -> signal(max).getInt("active") + signal(mia).getInt("active") == 2);
    }

    @Test
    void aMentorSaysWhatTheySeeInTheirSkillAndABuddyInAny() {
        sure("rosa", "billing", 4).statusCode(201).body("kind", equalTo("self")).body("relation", nullValue());
        sure("max", "billing", 2)
                .statusCode(201)
                .body("kind", equalTo("validation"))
                .body("relation", equalTo("mentor"));
        sure("max", "empathy", 2).statusCode(404);
        sure("mia", "empathy", 3).statusCode(201).body("relation", equalTo("buddy"));

        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/confidence?skill=billing")
                .then()
                .body("data.relation", hasItem("mentor"))
                .body("data.statedBy", contains("max", "rosa"));
        company.as(Role.MENTOR, "max")
                .get("/v1/people/" + rosa + "/confidence")
                .then()
                .statusCode(404);

        ended("progressed");
        await().untilAsserted(() -> sure("max", "billing", 2).statusCode(404));
    }

    @Test
    void whatAMentorSawIsBelievedAndShowsNothingAndTellsThemNothing() {
        var saw = company.state(company.as(Role.MENTOR, "max"), rosa, "billing", 4, "mentor-observation")
                .then()
                .statusCode(201)
                .body("estimate", nullValue());
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/profile")
                .then()
                .body("skills.find { it.skill == 'billing' }.level", equalTo(2.55f))
                .body("skills.find { it.skill == 'billing' }.evidence", equalTo(1))
                .body("skills.find { it.skill == 'billing' }.unassisted", equalTo(0));
        company.as(Role.MANAGER, "grace")
                .get("/v1/people/" + rosa + "/evidence?skill=billing")
                .then()
                .body("data.itemId", contains(saw.extract().<String>path("evidenceId")))
                .body("data.kind", contains("mentor-observation"))
                .body("data.reliability", contains(0.42f))
                .body("data.source", contains("max"));

        company.state(company.as(Role.MENTOR, "max"), rosa, "billing", 5, "mentor-observation")
                .then()
                .statusCode(409);
    }

    @Test
    void nobodyElseSaysWhatAMentorSawAndAMentorSaysNothingElse() {
        company.state(company.as(Role.MENTOR, "max"), rosa, "empathy", 4, "mentor-observation")
                .then()
                .statusCode(404);
        company.state(company.as(Role.MENTOR, "mia"), rosa, "billing", 4, "mentor-observation")
                .then()
                .statusCode(404);
        company.state(company.as(Role.MANAGER, "grace"), rosa, "billing", 4, "mentor-observation")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kind"));
        company.state(company.as(Role.MENTOR, "max"), rosa, "billing", 4, "manager-observation")
                .then()
                .statusCode(404);
        company.state(company.as(Role.MENTOR, "max"), max, "billing", 4, "mentor-observation")
                .then()
                .statusCode(422);

        ended("reached");
        await().untilAsserted(
                        () -> company.state(company.as(Role.MENTOR, "max"), rosa, "billing", 4, "mentor-observation")
                                .then()
                                .statusCode(404));
    }

    @Test
    void aPlanNamesWhoHelpsAlreadyAndWhoCould() {
        var helpers = "forecasts[0].plan.find { it.kind == 'mentor-session' && it.skill == 'billing' }.helpers";
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/readiness?role=support")
                .then()
                .statusCode(200)
                .body(helpers + ".personId", contains(max, mia))
                .body(helpers + ".displayName", contains("Person max", "Person mia"))
                .body(helpers + ".agreed", contains(true, false));
        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/readiness?role=support&knownAt=" + beforeAnybodyHelped)
                .then()
                .statusCode(200)
                .body(helpers, equalTo(List.of()));

        company.asHr()
                .body(Map.of("from", "billing", "into", "empathy", "reason", "The same in two words."))
                .post("/v1/skill-merges")
                .then()
                .statusCode(201);

        company.as(Role.LEARNER, "rosa")
                .get("/v1/people/" + rosa + "/readiness?role=support")
                .then()
                .body(helpers.replace("billing", "empathy") + ".personId", contains(max, mia));
    }

    @Test
    void mentoringTellsOfLeadingAndMovesNoEstimate() {
        met(today, 45, "mentor");
        met(today, 40, "learner");
        ended("reached");
        await().until(() -> signal(max).getInt("learners") == 1 && signal(max).getInt("active") == 0);

        var signal = signal(max);
        assertThat(signal.getInt("meetings")).isOne();
        assertThat(signal.getInt("confirmed")).isOne();
        assertThat(signal.getInt("minutes")).isEqualTo(40);
        assertThat(signal.getMap("").keySet()).doesNotContain("judged", "helped", "share");
        assertThat(signal.getString("words")).doesNotContain("outcomes");
        company.as(Role.MENTOR, "max")
                .get("/v1/people/" + max + "/leadership-signal?asOf=" + today.minusDays(1))
                .then()
                .body("learners", equalTo(0));
        company.as(Role.MENTOR, "max")
                .get("/v1/people/" + max + "/leadership-signal?knownAt=" + beforeAnybodyHelped)
                .then()
                .body("learners", equalTo(0));
        company.as(Role.MANAGER, "grace")
                .get("/v1/people/" + max + "/leadership-signal")
                .then()
                .statusCode(404);
        company.as(Role.AUDITOR, "helena")
                .get("/v1/people/" + max + "/leadership-signal")
                .then()
                .statusCode(403);
        company.as(Role.MENTOR, "max")
                .body(Map.of("query", "{ person(id: \"" + max + "\") { leadershipSignal { learners judged words } } }"))
                .post("/graphql")
                .then()
                .body("errors", equalTo(null))
                .body("data.person.leadershipSignal.learners", equalTo(1));
        company.asHr().get("/v1/people/" + max + "/profile").then().body("skills.size()", equalTo(0));
    }

    /** As a replica does that is older than the history of meetings. */
    @Test
    void whatAnOlderReplicaTellsOfAMeetingAgainLeavesTheHistoryAsItWas() throws SQLException {
        met(today, 45, "mentor");
        await().until(() -> signal(max).getInt("minutes") == 45);
        var before = Instant.now();

        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            statement.execute("update mentor_meeting set by_learner = 40");
        }

        assertThat(signal(max).getInt("minutes")).isEqualTo(40);
        assertThat(signal(max, "?knownAt=" + before).getInt("minutes")).isEqualTo(45);
    }

    private JsonPath signal(String person) {
        return signal(person, "");
    }

    private JsonPath signal(String person, String query) {
        return company.asHr()
                .get("/v1/people/" + person + "/leadership-signal" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse sure(String who, String skill, int level) {
        return company.as(who.equals("rosa") ? Role.LEARNER : Role.MENTOR, who)
                .body(Map.of("skill", skill, "level", level))
                .post("/v1/people/" + rosa + "/confidence")
                .then();
    }

    private void offers(String person, String skill, double strength) {
        tell("mentoring.offered", "mentoring", person, """
            {"personId": "%s", "capacity": 1, "offers": [{"skill": "%s", "strength": %s}]}""".formatted(person, skill, strength));
    }

    private void agreed(UUID id, String helper, String what) {
        tell("mentorship.agreed", "mentorship", id, """
            {"mentorshipId": "%s", "mentorId": "%s", "personId": "%s", %s}""".formatted(id, helper, rosa, what));
    }

    private void met(LocalDate day, int minutes, String by) {
        tell("meeting.held", "mentorship", mentorship, """
            {"meetingId": "%s", "mentorshipId": "%s", "mentorId": "%s", "personId": "%s", "heldOn": "%s",
             "minutes": %d, "toldBy": "%s"}""".formatted(
                        UUID.randomUUID(), mentorship, max, rosa, day, minutes, by));
    }

    private void ended(String outcome) {
        tell("mentorship.ended", "mentorship", mentorship, """
            {"mentorshipId": "%s", "mentorId": "%s", "personId": "%s", "outcome": "%s"}""".formatted(mentorship, max, rosa, outcome));
    }

    private void tell(String type, String aggregate, Object id, String data) {
        mentoring.tell(mentoring.next("org.skillway.mentor." + type + ".v1", aggregate, id), data);
    }
}
