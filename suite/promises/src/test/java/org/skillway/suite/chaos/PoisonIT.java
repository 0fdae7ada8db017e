package org.skillway.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;

/**
 * P5: records that cannot be handled are set aside, hold up nobody but their own aggregate, and work once each when
 * their cause is mended. The poison is a team that the database
 * refuses until its rule is dropped.
 */
@ExtendWith(SuiteUnderTest.Resolver.class)
class PoisonIT {

    private static final int HEALTHY = 1_960;
    private static final int POISONED = 20;
    private static final String POISON = "poison";
    /** So few that a slow machine's backlog is not taken for one behind poison. */
    private static final int IN_FLIGHT = 20;

    private static final Duration LONGEST_LAG = Duration.ofSeconds(5);

    @Test
    @Timeout(600)
    void poisonIsSetAsideAndWorksOnceMended(SuiteUnderTest suite) throws Exception {
        var seed = Seed.of("PoisonIT");
        var tenant = "poison";
        var directory = new DirectoryCopy(suite, tenant);
        var deadEvents = new DeadEvents(suite, tenant);
        try (var publisher = new PersonPublisher(suite, tenant)) {
            var poisoned = publisher.newPeople(POISONED);
            var healthy = publisher.newPeople(HEALTHY);
            directory.refuse(POISON);
            var turns = new ArrayList<Runnable>();
            var sent = new HashMap<UUID, Instant>();
            healthy.forEach(person ->
                    turns.add(() -> sent.put(publisher.tell(person, 1, person.toString(), "first"), Instant.now())));
            poisoned.forEach(person -> turns.add(() -> publisher.tell(person, 1, person.toString(), POISON)));
            Collections.shuffle(turns, seed.random());

            for (int told = 0; told < turns.size(); told++) {
                turns.get(told).run();
                directory.awaitHandled(told - IN_FLIGHT);
            }
            poisoned.forEach(person -> publisher.tell(person, 2, person.toString(), "second"));
            directory.await("first", healthy);
            deadEvents.await(POISONED);

            seed.say("%d records, %d dead, slowest healthy record applied after %d ms"
                    .formatted(
                            turns.size() + POISONED,
                            deadEvents.waiting().size(),
                            directory.longestLag(sent).toMillis()));
            assertThat(deadEvents.waiting()).hasSize(POISONED);
            assertThat(directory.teams(poisoned)).isEmpty();
            assertThat(directory.longestLag(sent)).isLessThan(LONGEST_LAG);

            directory.refuseNothing();
            for (var dead : deadEvents.waiting()) {
                assertThat(deadEvents.replay(dead)).as("first replay").isEqualTo(204);
                assertThat(deadEvents.replay(dead)).as("second replay").isEqualTo(404);
            }

            assertThat(deadEvents.waiting()).isEmpty();
            assertThat(directory.teams(poisoned)).hasSize(POISONED).allMatch("second"::equals);
            assertThat(directory.held()).isZero();
            assertThat(directory.heard()).isEqualTo(turns.size() + POISONED);
        }
    }
}
