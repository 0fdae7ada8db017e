package org.skillway.suite.bench;

import static org.skillway.suite.bench.Comparison.millis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.skillway.suite.bench.BenchPeople.Person;
import org.skillway.suite.company.Service;
import org.skillway.suite.local.Member;

/** What people read from skills-service, in a company of two hundred and then in one of ten thousand. */
final class SkillScreens implements Experiment {

    private static final int TEAM = 200;
    private static final int LINE = 1_000;
    private static final int EVERYBODY = 10_000;
    private static final int COUNTED = 50;
    private static final double FLAT = 1.5;
    private static final String TEAM_GAPS =
            "{\"query\":\"{ teamMembers(key: \\\"%s\\\", limit: 200) { data { gaps { gaps { skill gap } } } } }\"}"
                    .formatted(Crowd.TEAM + 1);

    /** Something to read, again and again. */
    private record Screen(String what, IntFunction<byte[]> request) {}

    @Override
    public void run(Stand stand, Report report) throws IOException, InterruptedException, SQLException {
        report.section(
                "Skills screens",
                "One client, the other three services stopped, %,d people who hold one role; beside it what the same took when they were %,d. What is read of a person or a team is the same both times."
                        .formatted(EVERYBODY, TEAM));
        var crowd = new Crowd(stand.suite(), stand.company().tenant());
        var team = crowd.hire(TEAM, BenchPeople.ROLE);
        crowd.attest(team, skills(stand));
        var everyday = everyday(stand, team);
        var before = measured(stand, everyday);
        var database = Database.of(stand.stack(), Member.SKILLS.database());
        // Their lead is one of a thousand.
        crowd.hireAtOnce(LINE - 1, BenchPeople.ROLE, database);
        crowd.hireAtOnce(EVERYBODY - crowd.people(), BenchPeople.ROLE, database);
        var now = measured(stand, everyday);
        var ofMany = ofMany(stand);
        var leaders = measured(stand, ofMany);
        // Beside the replica that counts nothing is measured: it takes its share of the machine.
        try (var replica = CountedReplica.start(stand, Member.SKILLS, "/v1/people")) {
            for (var n = 0; n < everyday.size(); n++) {
                var growth = millisOf(now.get(n)) / millisOf(before.get(n));
                var count = replica.count(COUNTED, 200, everyday.get(n).request());
                report.add(figure(everyday.get(n), now.get(n), count, words(before.get(n)))
                        .aiming(Figure.Goal.atMost(growth, FLAT, " × the median")));
            }
            for (var n = 0; n < ofMany.size(); n++) {
                var count = replica.count(2, 200, ofMany.get(n).request());
                report.add(figure(ofMany.get(n), leaders.get(n), count, ""));
            }
        }
    }

    private static List<Screen> everyday(Stand stand, List<Person> team) {
        var tokens = team.stream()
                .map(person -> stand.tokens().of("learner", person.userName()))
                .toList();
        var lead = stand.tokens().of("manager", Crowd.LEAD + 1);
        return List.of(
                new Screen("a person's profile", n -> own(team, tokens, n, "profile")),
                new Screen("a person's gaps", n -> own(team, tokens, n, "gaps")),
                new Screen("the gaps of a team of 200", n -> Wire.post("/graphql", lead, "", TEAM_GAPS)));
    }

    private static byte[] own(List<Person> team, List<String> tokens, int n, String what) {
        var who = n % team.size();
        return Wire.get("/v1/people/%s/%s".formatted(team.get(who).id(), what), tokens.get(who));
    }

    private static List<Screen> ofMany(Stand stand) {
        var author = stand.suite().as("hr-admin", "crowd-hr", Service.SKILLS);
        author.put("/v1/role-maps/%s/draft".formatted(BenchPeople.ROLE), harder(author.get(map())));
        var hr = stand.tokens().of("hr-admin", "crowd-hr");
        var lead = stand.tokens().of("manager", Crowd.LEAD + 2);
        return List.of(
                new Screen("readiness of 1,000 people for a role", n -> Wire.get("/v1/roles/manager/bench", lead)),
                new Screen(
                        "preview of a role map that 10,000 people hold",
                        n -> Wire.post(map() + "/draft:preview", hr, "", "")));
    }

    private static String map() {
        return "/v1/role-maps/" + BenchPeople.ROLE;
    }

    /** The map as it holds, asking for a level more in every skill. */
    private static JsonNode harder(JsonNode map) {
        ObjectNode draft = map.deepCopy();
        draft.put("basedOn", map.at("/version").asInt());
        draft.retain("name", "family", "skills", "basedOn");
        for (var skill : draft.withArray("skills")) {
            ((ObjectNode) skill).put("level", Math.min(5, skill.at("/level").asInt() + 1));
        }
        return draft;
    }

    private static List<String> skills(Stand stand) {
        var skills = new ArrayList<String>();
        stand.company()
                .json("roles/" + BenchPeople.ROLE + ".json")
                .at("/skills")
                .forEach(entry -> skills.add(entry.at("/skill").asText()));
        return skills;
    }

    private static List<Run> measured(Stand stand, List<Screen> screens) throws IOException, InterruptedException {
        var runs = new ArrayList<Run>();
        for (var screen : screens) {
            runs.add(measured(stand, screen));
        }
        return runs;
    }

    private static Run measured(Stand stand, Screen screen) throws IOException, InterruptedException {
        var target = new Target(stand.address(Member.SKILLS), screen.request(), 200, stand.cost(Member.SKILLS));
        var load = new ClosedLoop();
        load.run(target, 1, stand.effort().stretch());
        return load.run(target, 1, stand.effort().stretch().multipliedBy(2));
    }

    private static Figure figure(Screen screen, Run run, CountedReplica.Asked asked, String beside) {
        var failed = run.failed() == 0 ? "" : ", %d failed".formatted(run.failed());
        return Figure.of(screen.what(), words(run) + ", " + asked + failed, beside);
    }

    private static double millisOf(Run run) {
        return run.latencies().percentile(0.5).toNanos() / 1e6;
    }

    private static String words(Run run) {
        return "p50 %s, p99 %s"
                .formatted(
                        millis(run.latencies().percentile(0.5)),
                        millis(run.latencies().percentile(0.99)));
    }
}
