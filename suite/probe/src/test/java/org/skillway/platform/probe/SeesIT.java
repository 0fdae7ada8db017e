package org.skillway.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.platform.access.Reach;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.Seed;

/** Promise P10: who sees whom, against an oracle that reads the policy as a table and walks the manager line itself. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class SeesIT {

    private static final int DECISIONS = 5_000;

    /** The policy of docs/guide/access.md, row by row, for who works here: self, reports, everybody. */
    private static final Map<String, Set<String>> POLICY = Map.of(
            "learner", Set.of("self"),
            "mentor", Set.of("self"),
            "manager", Set.of("self", "reports"),
            "ld-admin", Set.of("self", "reports", "everybody"),
            "hr-admin", Set.of("self", "reports", "everybody"),
            "integration", Set.of("self", "reports", "everybody"),
            "analyst", Set.of(),
            "auditor", Set.of(),
            "made-up", Set.of());

    private record Someone(
            UUID id, String userName, @Nullable Integer manager, boolean active) {}

    private record Question(Someone viewer, Someone person, Set<String> held, Set<String> admitted) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithTheOracle(long seed) throws SQLException {
        var random = new Random(seed);
        var people = people(random);
        var strangers = people(random);
        var tenant = "oracle-" + seed + "-" + UUID.randomUUID();
        try (var connection = Database.asApplication(tenant)) {
            store(connection, tenant, people);
            var questions = questions(random, people, strangers);
            var answers = answers(connection, questions);
            assertThat(counted(connection, questions)).isEqualTo(answers);
            var expected =
                    questions.stream().map(question -> oracle(question, people)).toList();
            assertThat(answers).isEqualTo(expected);
            assertThat(new HashSet<>(answers))
                    .as("the seed asks both kinds of question")
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    /** Three that are always the same, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.of(1, 2, 3, Seed.of(SeesIT.class).value());
    }

    private static boolean oracle(Question question, List<Someone> people) {
        var rights = new HashSet<String>();
        for (var role : question.held()) {
            if (question.admitted().contains(role)) {
                rights.addAll(POLICY.getOrDefault(role, Set.of()));
            }
        }
        if (!people.contains(question.person()) || !question.viewer().active()) {
            return false;
        }
        if (rights.contains("everybody")) {
            return true;
        }
        if (rights.contains("self") && question.viewer().equals(question.person())) {
            return true;
        }
        return rights.contains("reports") && line(question.person(), people).contains(question.viewer());
    }

    private static List<Someone> line(Someone person, List<Someone> people) {
        var line = new ArrayList<Someone>();
        var manager = person.manager();
        while (manager != null) {
            line.add(people.get(manager));
            manager = people.get(manager).manager();
        }
        return line;
    }

    private static List<Someone> people(Random random) {
        var people = new ArrayList<Someone>();
        for (var i = 0; i < 60; i++) {
            var manager = i == 0 || random.nextInt(15) == 0 ? null : (Integer) (i - 1 - random.nextInt(Math.min(i, 4)));
            people.add(new Someone(
                    new UUID(random.nextLong(), random.nextLong()),
                    "user-" + i + "-" + random.nextInt(),
                    manager,
                    random.nextInt(8) > 0));
        }
        return people;
    }

    private static List<Question> questions(Random random, List<Someone> people, List<Someone> strangers) {
        var roles = List.copyOf(POLICY.keySet());
        var questions = new ArrayList<Question>();
        for (var i = 0; i < DECISIONS; i++) {
            var person = (random.nextInt(20) == 0 ? strangers : people).get(random.nextInt(people.size()));
            var viewer = random.nextInt(4) == 0 ? person : people.get(random.nextInt(people.size()));
            questions.add(new Question(viewer, person, some(roles, 4, random), some(roles, 6, random)));
        }
        return questions;
    }

    private static Set<String> some(List<String> roles, int atMost, Random random) {
        var some = new HashSet<String>();
        for (var n = random.nextInt(atMost); n >= 0; n--) {
            some.add(roles.get(random.nextInt(roles.size())));
        }
        return some;
    }

    private static List<Boolean> answers(Connection connection, List<Question> questions) throws SQLException {
        return asked(connection, "sees(v, p, r)", questions);
    }

    /** By the list of all whom the viewer sees, where there is one. */
    private static List<Boolean> counted(Connection connection, List<Question> questions) throws SQLException {
        return asked(connection, "case when r = 'ALL' then sees(v, p, r) else p = any (in_sight(v, r)) end", questions);
    }

    private static List<Boolean> asked(Connection connection, String what, List<Question> questions)
            throws SQLException {
        var sql = "select %s from unnest(?::text[], ?::uuid[], ?::text[]) with ordinality as q(v, p, r, n) order by n"
                .formatted(what);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            questions.stream().map(q -> q.viewer().userName()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", questions.stream().map(q -> q.person().id()).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            questions.stream()
                                    .map(q -> Reach.of(q.held(), q.admitted()).name())
                                    .toArray()));
            try (var rows = statement.executeQuery()) {
                var answers = new ArrayList<Boolean>();
                while (rows.next()) {
                    answers.add(rows.getBoolean(1));
                }
                return answers;
            }
        }
    }

    private static void store(Connection connection, String tenant, List<Someone> people) throws SQLException {
        var sql =
                "insert into directory_person (tenant, person_id, external_id, user_name, manager_id, time_zone, start_date, active)"
                        + " values (?, ?, ?, ?, ?, 'UTC', '2026-01-01', ?)";
        try (var statement = connection.prepareStatement(sql)) {
            for (var person : people) {
                statement.setString(1, tenant);
                statement.setObject(2, person.id());
                statement.setString(3, person.userName());
                statement.setString(4, person.userName());
                statement.setObject(
                        5,
                        person.manager() == null
                                ? null
                                : people.get(person.manager()).id());
                statement.setBoolean(6, person.active());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
