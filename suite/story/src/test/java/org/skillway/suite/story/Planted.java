package org.skillway.suite.story;

import static org.skillway.suite.company.Service.CURRICULUM;
import static org.skillway.suite.company.Service.MENTOR;
import static org.skillway.suite.company.Service.SKILLS;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.skillway.suite.company.Answer;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Suite;

/** What the sample company has nothing of: one of each kind, about Rosa. */
record Planted(Suite suite, String reader, String rosa, String buddy) {

    private static final String KEY = "planted";
    private static final String SKILL = "refund-handling";

    static Planted by(String reader, Suite suite) {
        var people = People.readAs(suite.as("hr-admin", reader, SKILLS));
        return new Planted(suite, reader, people.id(Slip.ROSA), people.id("grace.adeyemi"));
    }

    /** These, and whatever else the reader finds in the company. */
    Things things() throws IOException {
        var things = Things.none();
        things.found().put("people", rosa);
        things.found().put("sources", "refunds");
        things.found().put("mentorships", plant());
        Offered.everything().stream()
                .filter(one -> one.method().equals("GET"))
                .forEach(one -> one.with(things, suite, reader)
                        .filter(Answer::ok)
                        .ifPresent(answer -> things.note(one.template(), answer.body())));
        return things;
    }

    /** The id of the mentorship, which no list without a person names. */
    private String plant() {
        inSkills();
        inCurriculum();
        return suite.as("hr-admin", reader, MENTOR)
                .post("/v1/mentorships", Map.of("learnerId", rosa, "mentorId", buddy))
                .text("/mentorshipId");
    }

    private void inSkills() {
        var hr = suite.as("hr-admin", reader, SKILLS);
        var nextYear = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
        hr.post("/v1/legal-holds", Map.of("personId", rosa, "reason", "A question of the court."));
        hr.post(about("findings"), Map.of("kind", "gap", "skill", SKILL));
        hr.post(about("promotions"), Map.of("role", "manager", "reason", "She leads already."));
        hr.post(about("leaves"), Map.of("from", nextYear, "to", nextYear, "kind", "planned"));
        hr.put(
                "/v1/stretch-assignments/" + KEY,
                Map.of(
                        "name",
                        "A queue of one's own",
                        "work",
                        "Leads the queue of refunds for a month.",
                        "exercises",
                        List.of(Map.of("skill", SKILL, "level", 3)),
                        "hours",
                        20,
                        "days",
                        30,
                        "places",
                        1));
        hr.post(
                about("stretch-assignments"),
                Map.of("assignment", KEY, "goal", "To lead a queue.", "reviewDay", nextYear));
    }

    private void inCurriculum() {
        var author = suite.as("ld-admin", reader, CURRICULUM);
        var herself = suite.as("learner", Slip.ROSA, CURRICULUM);
        var module = author.list("/v1/modules?skill=" + SKILL)
                .iterator()
                .next()
                .at("/key")
                .asText();
        author.put(
                "/v1/curricula/" + KEY,
                Map.of(
                        "name",
                        "Refunds",
                        "roles",
                        List.of("support"),
                        "blocks",
                        List.of(Map.of("skill", SKILL, "modules", List.of(module)))));
        author.put("/v1/pilot-groups/" + KEY, Map.of("name", "The first", "people", List.of(rosa)));
        author.put("/v1/work-moments/" + KEY, Map.of("name", "Month's end", "importance", "usual", "friction", "low"));
        herself.put(
                about("tasks/" + KEY),
                Map.of(
                        "skill",
                        SKILL,
                        "title",
                        "A large refund",
                        "dueAt",
                        Instant.now().plus(5, ChronoUnit.DAYS).toString()));
        herself.post(about("time-budget/requests"), Map.of("minutesPerWeek", 90, "reason", "Two clients are new."));
        herself.post(
                about("path/contests"),
                Map.of(
                        "step",
                        herself.get(about("path")).at("/steps/0/module").asText(),
                        "reason",
                        "I do this daily."));
        herself.post(about("test-outs"), Map.of("skill", SKILL, "level", 2));
    }

    private String about(String what) {
        return "/v1/people/" + rosa + "/" + what;
    }
}
