package org.skillway.curriculum.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.confusion.domain.MuddyPoint;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;
import org.skillway.platform.testing.StackResource;

/** Whoever reads after each confusion and subtracts, over quarters: no difference is about fewer than five people. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MuddyPointsIT {

    private static final int TOLD = 120;
    private static final List<String> CONCEPTS = List.of("tone", "next-action");

    @Inject
    MuddyPoints muddyPoints;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void noTwoReadsDifferByFewerThanFivePeopleAndNobodyIsLeftOut(int seed) {
        as("muddy-" + seed, () -> {
            Random random = new Random(seed);
            Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(330));
            Map<String, Set<String>> waiting = new HashMap<>();
            Map<String, Integer> people = new HashMap<>();
            for (int i = 0; i < TOLD; i++) {
                String concept = CONCEPTS.get(random.nextInt(CONCEPTS.size()));
                String person = new UUID(0, random.nextInt(4 + 3 * seed)).toString();
                tell(person, concept, begun.plus(Duration.ofHours(64L * i)));

                Set<String> crowd = waiting.computeIfAbsent(concept, first -> new TreeSet<>());
                crowd.add(person);
                if (crowd.size() == Crowds.PEOPLE) {
                    people.merge(concept, Crowds.PEOPLE, Integer::sum);
                    crowd.clear();
                }
                assertThat(read(365)).isEqualTo(expected(waiting, people));
                assertOfWholeCrowds();
            }
            assertThat(people.values()).allMatch(each -> each >= 2 * Crowds.PEOPLE);
        });
    }

    private static Map<String, Integer> expected(Map<String, Set<String>> waiting, Map<String, Integer> people) {
        Map<String, Integer> all = new HashMap<>(people);
        waiting.forEach((concept, few) -> {
            if (!few.isEmpty()) {
                all.putIfAbsent(concept, 0);
            }
        });
        return all;
    }

    /** For any two periods. */
    private void assertOfWholeCrowds() {
        Set<Integer> steps = new HashSet<>();
        Map<String, Integer> shorter = Map.of();
        for (int days = 5; days <= 365; days += 40) {
            Map<String, Integer> longer = read(days);
            for (String concept : CONCEPTS) {
                steps.add(longer.getOrDefault(concept, 0) - shorter.getOrDefault(concept, 0));
            }
            shorter = longer;
        }
        assertThat(steps).allMatch(step -> step >= 0 && step % Crowds.PEOPLE == 0);
    }

    private Map<String, Integer> read(int days) {
        Map<String, Integer> read = new HashMap<>();
        for (MuddyPoint point : muddyPoints.lately(days)) {
            read.put(point.concept(), point.people());
            assertThat(point.few()).isEqualTo(point.mostly() == null);
        }
        return read;
    }

    private void tell(String person, String concept, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.change(
                    "insert into confusion values (current_tenant(), ?, ?::uuid, 'notes', null, ?, 'wrong-model', ?, ?)",
                    UUID.randomUUID(),
                    person,
                    concept,
                    at,
                    at);
            muddyPoints.count();
        });
    }

    private void as(String tenant, Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.actFor(tenant);
            work.run();
        } finally {
            context.terminate();
        }
    }
}
