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

/**
 * P5: records that cannot be handled are set aside, hold up nobody but their own aggregate, and work once each when
 * their cause is mended. The poison is a person whose user name somebody else still has.
 */
@ExtendWith(SuiteUnderTest.Resolver.class)
class PoisonIT {

    private static final int HEALTHY = 1_960;
    private static final int POISONED = 20;
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
            var holders = publisher.newPeople(POISONED);
            var poisoned = publisher.newPeople(POISONED);
            var healthy = publisher.newPeople(HEALTHY);
            for (int i = 0; i < POISONED; i++) {
                publisher.tell(holders.get(i), 1, "wanted-" + i, "first");
            }
            // Another partition would else bring a name's second owner before its first.
            directory.await("first", holders);
            var turns = new ArrayList<Runnable>();
            var sent = new HashMap<UUID, Instant>();
            healthy.forEach(person ->
                    turns.add(() -> sent.put(publisher.tell(person, 1, person.toString(), "first"), Instant.now())));
            for (int i = 0; i < POISONED; i++) {
                var wanted = "wanted-" + i;
                var person = poisoned.get(i);
                turns.add(() -> publisher.tell(person, 1, wanted, "first"));
            }
            Collections.shuffle(turns, seed.random());

            for (int told = 0; told < turns.size(); told++) {
                turns.get(told).run();
                directory.awaitHandled(POISONED + told - IN_FLIGHT);
            }
            poisoned.forEach(person -> publisher.tell(person, 2, person.toString(), "second"));
            directory.await("first", healthy);
            deadEvents.await(POISONED);

            seed.say("%d records, %d dead, slowest healthy record applied after %d ms"
                    .formatted(
                            turns.size() + 2 * POISONED,
                            deadEvents.waiting().size(),
                            directory.longestLag(sent).toMillis()));
            assertThat(deadEvents.waiting()).hasSize(POISONED);
            assertThat(directory.teams(poisoned)).isEmpty();
            assertThat(directory.longestLag(sent)).isLessThan(LONGEST_LAG);

            holders.forEach(person -> publisher.tell(person, 2, person.toString(), "second"));
            directory.await("second", holders);
            for (var dead : deadEvents.waiting()) {
                assertThat(deadEvents.replay(dead)).as("first replay").isEqualTo(204);
                assertThat(deadEvents.replay(dead)).as("second replay").isEqualTo(404);
            }

            assertThat(deadEvents.waiting()).isEmpty();
            assertThat(directory.teams(poisoned)).hasSize(POISONED).allMatch("second"::equals);
            assertThat(directory.held()).isZero();
            assertThat(directory.heard()).isEqualTo(turns.size() + 3 * POISONED);
        }
    }
}
