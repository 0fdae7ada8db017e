package org.skillway.curriculum.mastery.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order different people answer between two nights, each in their own order. */
class OrderAcrossPeopleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final int PEOPLE = 40;
    private static final List<String> SKILLS = List.of("greeting", "notes", "appeals");
    private static final Norms NORMS = Norms.USUAL.beginning(Map.of("greeting", 0.4, "appeals", -0.4));

    /** In levels; what is believed of an item when its turn comes is all that others' order can change. */
    private static final double LITTLE = 0.25;

    private record Given(int person, String item, boolean right) {
        String skill() {
            return item.substring(0, item.indexOf(' '));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void changesNothingWhereItemsAreKnown(long seed) {
        List<Given> told = answers(seed);

        assertThat(believed(shuffled(told, seed), false)).isEqualTo(believed(told, false));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void changesLittleWhereItemsAreLearnedMeanwhile(long seed) {
        List<Given> told = answers(seed);

        Map<Integer, Ability> one = believed(told, true);
        Map<Integer, Ability> other = believed(shuffled(told, seed), true);

        assertThat(other).isNotEqualTo(one);
        one.forEach((person, ability) -> SKILLS.forEach(skill -> assertThat(
                        Math.abs(mean(ability, skill) - mean(requireNonNull(other.get(person)), skill)))
                .isLessThan(LITTLE)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void changesNoStartThatIsFoundAfterwardsInTheOrderOfTheRecord(long seed) {
        List<Given> told = answers(seed);

        assertThat(SkillStarts.from(record(shuffled(told, seed)), Map.of(), NORMS))
                .isEqualTo(SkillStarts.from(record(told), Map.of(), NORMS));
    }

    private static double mean(Ability ability, String skill) {
        return ability.mastery(skill, NORMS, NOW).belief().mean();
    }

    /** As the service goes: by the norms of the last night, and a person's first answer to an item teaches it. */
    private static Map<Integer, Ability> believed(List<Given> told, boolean learning) {
        Map<Integer, Ability> people = new HashMap<>();
        Map<String, Belief> items = new HashMap<>();
        Set<List<Object>> answered = new HashSet<>();
        for (Given given : told) {
            boolean first = answered.add(List.of(given.person(), given.item()));
            Belief before = items.getOrDefault(given.item(), ItemPool.authorsGuess(new Level(2)));
            var answer = new Answer(given.right(), HelpLevel.NONE, 4, !first);
            Ability.Learned learned = people.getOrDefault(given.person(), Ability.unknown(NORMS))
                    .answered(Task.of(given.skill(), before), answer, NORMS, NOW);
            people.put(given.person(), learned.ability());
            if (learning && first) {
                items.put(given.item(), learned.task().item());
            }
        }
        return people;
    }

    /** The record is read in the order of when something happened, whatever the order in which it was told. */
    private static List<Replay.Event> record(List<Given> told) {
        Map<Integer, Integer> nth = new HashMap<>();
        record Row(int nth, Given given) {}
        List<Row> rows = new ArrayList<>();
        told.forEach(given -> rows.add(new Row(nth.merge(given.person(), 1, Integer::sum), given)));
        rows.sort((one, other) -> one.nth() == other.nth()
                ? Integer.compare(one.given().person(), other.given().person())
                : Integer.compare(one.nth(), other.nth()));
        return rows.stream()
                .map(Row::given)
                .map(given -> new Replay.Event(
                        "person " + given.person(),
                        given.item(),
                        List.of(given.skill()),
                        new Answer(given.right(), HelpLevel.NONE, 4, false),
                        NOW,
                        -0.5))
                .toList();
    }

    /** People one after the other, each with their own answers. */
    private static List<Given> answers(long seed) {
        var random = new Random(seed);
        List<Given> told = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            double ability = random.nextGaussian() - 0.5;
            for (int i = 0; i < 12; i++) {
                String item = SKILLS.get(i % 3) + " " + random.nextInt(6);
                told.add(new Given(person, item, random.nextDouble() < 1 / (1 + Math.exp(-ability - 0.5))));
            }
        }
        return told;
    }

    /** Everybody's answers in between one another's. */
    private static List<Given> shuffled(List<Given> told, long seed) {
        var random = new Random(seed + 1000);
        Map<Integer, Deque<Given>> left = new LinkedHashMap<>();
        told.forEach(given ->
                left.computeIfAbsent(given.person(), key -> new ArrayDeque<>()).add(given));
        List<Given> shuffled = new ArrayList<>();
        List<Deque<Given>> queues = new ArrayList<>(left.values());
        while (!queues.isEmpty()) {
            int next = random.nextInt(queues.size());
            shuffled.add(queues.get(next).removeFirst());
            if (queues.get(next).isEmpty()) {
                queues.remove(next);
            }
        }
        return shuffled;
    }
}
