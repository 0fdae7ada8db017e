package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.norms.NormsJob;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/**
 * Two companies of the same people, who do the same in another order of one another on each day, and of whom some are told
 * twice: all that is believed, planned and due is the same in both, to the last bit.
 */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OrderAcrossPeopleIT {

    private static final int PEOPLE = 6;
    private static final int DAYS = 3;
    private static final int EACH = 4;
    private static final List<String> MODULES =
            List.of("refund-rules", "refund-wording-practice", "notes-three-parts", "notes-practice");
    private static final Instant BEGAN = Instant.parse("2026-11-03T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    NormsJob normsJob;

    /** One person's answer, told over HTTP. */
    private record Deed(int person, int day, int nth, String module, String item, boolean right, int seconds) {

        Instant at() {
            return BEGAN.plus(day, ChronoUnit.DAYS).plus(8 * 60 + 7L * nth, ChronoUnit.MINUTES);
        }

        Map<String, Object> activity(UUID personId) {
            return LearnerFixture.activity(
                    personId,
                    module,
                    "answered",
                    Map.of(
                            "item",
                            item,
                            "response",
                            Company.option(module, item, right),
                            "seconds",
                            seconds,
                            "occurredAt",
                            at().toString()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void changesNothingAndNeitherDoesWhatIsToldTwice(long seed) throws SQLException, IOException {
        List<Deed> told = deeds(seed);
        try (var one = LearnerFixture.companyWithModules("order-one-" + seed);
                var other = LearnerFixture.companyWithModules("order-other-" + seed)) {
            hire(one, seed, false);
            hire(other, seed, true);

            for (int day = 0; day < DAYS; day++) {
                List<Deed> today = onDay(told, day);
                List<Deed> shuffled = shuffled(today, seed + day);
                assertThat(shuffled).isNotEqualTo(today).containsExactlyInAnyOrderElementsOf(today);
                today.forEach(deed -> tell(one, seed, deed));
                shuffled.forEach(deed -> {
                    tell(other, seed, deed);
                    if (deed.nth() % 2 == 0) {
                        tell(other, seed, deed);
                    }
                });

                assertThat(learners(other.tenant)).isEqualTo(learners(one.tenant));
                Days.pass(one.tenant, 2);
                Days.pass(other.tenant, 2);
                // Gathered or not, what is served is the same.
                if (day == 0) {
                    gather(one.tenant, other.tenant);
                }
            }

            gather(one.tenant, other.tenant);
            List<String> difficulties = difficulties(one.tenant);
            assertThat(difficulties)
                    .isNotEmpty()
                    .anySatisfy(row -> assertThat(row).contains(" from 6"));
            assertThat(difficulties(other.tenant)).isEqualTo(difficulties);
        }
    }

    @Test
    void whoAnswersTheSameItemAtOnceIsHeardEachOnceAndJudgedAlike() throws Exception {
        try (var company = LearnerFixture.companyWithModules("order-at-once");
                var pool = Executors.newFixedThreadPool(PEOPLE)) {
            hire(company, 9, false);
            List<Callable<Float>> answers = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                var deed = new Deed(person, 0, 0, "refund-rules", "refund-rules-1", true, 40);
                answers.add(() -> tell(company, 9, deed));
            }

            List<Float> levels = pool.invokeAll(answers).stream()
                    .map(each -> each.resultNow())
                    .toList();

            assertThat(levels).hasSize(PEOPLE).containsOnly(levels.getFirst());
            Days.pass(company.tenant, 2);
            normsJob.everyTenant();
            normsJob.everyTenant();
            assertThat(difficulties(company.tenant)).singleElement().asString().contains("refund-rules-1", " from 6");
        }
    }

    private void gather(String one, String other) throws SQLException {
        normsJob.everyTenant();
        for (String tenant : List.of(one, other)) {
            assertThat(rows(tenant, "select count(*)::text from item_answer")).containsExactly("0");
        }
    }

    /** Everybody's answers, each a little better or worse at them; some of a module again. */
    private static List<Deed> deeds(long seed) {
        var random = new Random(seed);
        List<Deed> told = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (int person = 0; person < PEOPLE; person++) {
                for (int nth = 0; nth < EACH; nth++) {
                    String module = MODULES.get((nth + day) % MODULES.size());
                    List<String> items = Company.items(module);
                    String item = items.get(random.nextInt(items.size()));
                    boolean right = random.nextInt(PEOPLE) < person;
                    told.add(new Deed(person, day, nth, module, item, right, 4 + random.nextInt(90)));
                }
            }
        }
        return told;
    }

    private static List<Deed> onDay(List<Deed> told, int day) {
        return told.stream().filter(deed -> deed.day() == day).toList();
    }

    /** Everybody's in between one another's. */
    private static List<Deed> shuffled(List<Deed> told, long seed) {
        var random = new Random(seed + 1000);
        Map<Integer, Deque<Deed>> left = new HashMap<>();
        told.forEach(deed ->
                left.computeIfAbsent(deed.person(), key -> new ArrayDeque<>()).add(deed));
        List<Deque<Deed>> queues = new ArrayList<>(left.values());
        List<Deed> shuffled = new ArrayList<>();
        while (!queues.isEmpty()) {
            int next = random.nextInt(queues.size());
            shuffled.add(queues.get(next).removeFirst());
            if (queues.get(next).isEmpty()) {
                queues.remove(next);
            }
        }
        return shuffled;
    }

    /** From the first to the last, or the other way round and told twice what is said about them. */
    private static void hire(LearnerFixture company, long seed, boolean backwards) {
        for (int i = 0; i < PEOPLE; i++) {
            int person = backwards ? PEOPLE - 1 - i : i;
            company.hired(id(seed, person), name(person), "support");
            company.others.personIsAt(id(seed, person), "refund-handling", 2, "prior-experience", 0.5);
            if (backwards) {
                company.others.tellAgain();
            }
            await().untilAsserted(() ->
                    company.mastery(name(person), id(seed, person)).body("skills.evidence.sum()", equalTo(1)));
        }
    }

    private static float tell(LearnerFixture company, long seed, Deed deed) {
        String key = "deed-" + deed.person() + "-" + deed.day() + "-" + deed.nth();
        return company.does(Role.LEARNER, name(deed.person()), key, deed.activity(id(seed, deed.person())))
                .statusCode(201)
                .extract()
                .path("mastery.level");
    }

    private static UUID id(long seed, int person) {
        return UUID.nameUUIDFromBytes((seed + "/" + person).getBytes(StandardCharsets.UTF_8));
    }

    private static String name(int person) {
        return "person-" + person;
    }

    /** What is believed, remembered, due and planned of everybody. */
    private static List<JsonNode> learners(String tenant) throws SQLException, IOException {
        List<JsonNode> learners = new ArrayList<>();
        for (String row : rows(
                tenant,
                "select json_build_array(person_id, path_version, state, path)::text from learner order by person_id")) {
            learners.add(JSON.readTree(row));
        }
        assertThat(learners).hasSize(PEOPLE);
        return learners;
    }

    private static List<String> difficulties(String tenant) throws SQLException {
        return rows(
                tenant,
                "select item || ': ' || mean || ' ' || variance || ' since ' || start_mean || ' ' || start_variance"
                        + " || ' from ' || answers || ' ' || seconds::text from item_difficulty order by module, item");
    }

    private static List<String> rows(String tenant, String sql) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
