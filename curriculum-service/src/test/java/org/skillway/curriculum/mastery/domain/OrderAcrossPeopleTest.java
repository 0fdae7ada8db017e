package org.skillway.curriculum.mastery.domain;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order different people answer on one day, each in their own order. */
class OrderAcrossPeopleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final int PEOPLE = 40;
    private static final List<String> SKILLS = List.of("greeting", "notes", "appeals");
    private static final Norms NORMS = Norms.USUAL.beginning(Map.of("greeting", 0.4, "appeals", -0.4));

    private static final int DAYS = 3;
    private static final int EACH = 12;

    /** An answer, and how many its person has given before. */
    private record Given(int person, int nth, String item, boolean right) {
        int day() {
            return nth / (EACH / DAYS);
        }

        /** When it was given: some people at the same minute as others. */
        Instant at() {
            return NOW.plus(Duration.ofDays(day())).plus(Duration.ofMinutes(nth * (1L + person % 3)));
        }

        String skill() {
            return item.substring(0, item.indexOf(' '));
        }
    }

    /** All that is believed of people and items once the days are over. */
    private record Believed(Map<Integer, Ability> people, Map<String, Difficulty> items) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void changesNothing(long seed) {
        List<Given> told = answers(seed);

        Believed one = believed(told);
        Believed other = believed(shuffled(told, seed));

        assertThat(other).isEqualTo(one);
        assertThat(one.items()).allSatisfy((item, heard) -> {
            assertThat(heard.answers()).isGreaterThan(5);
            assertThat(heard.now()).isNotEqualTo(heard.start());
        });
    }

    /** Who answered the day before whom does matter: items have heard it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void ofTheDayBeforeChangesWhatFollows(long seed) {
        List<Given> told = answers(seed);
        List<Given> without = told.stream()
                .filter(given -> given.person() != 0 || given.day() > 0)
                .toList();

        Believed one = believed(told);
        Believed other = believed(without);

        assertThat(other.people().get(1)).isNotEqualTo(one.people().get(1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void changesNoStartThatIsFoundAfterwardsInTheOrderOfTheRecord(long seed) {
        List<Given> told = answers(seed);

        assertThat(SkillStarts.from(record(shuffled(told, seed)), Map.of(), NORMS))
                .isEqualTo(SkillStarts.from(record(told), Map.of(), NORMS));
    }

    /** As the service goes: by the norms of the last night, and a first answer teaches its item once the day is over. */
    private static Believed believed(List<Given> told) {
        Map<Integer, Ability> people = new HashMap<>();
        Map<String, Difficulty> items = new HashMap<>();
        Set<List<Object>> answered = new HashSet<>();
        for (int day = 0; day < DAYS; day++) {
            List<Heard> today = new ArrayList<>();
            for (Given given : told) {
                if (given.day() == day) {
                    boolean first = answered.add(List.of(given.person(), given.item()));
                    Belief before = Optional.ofNullable(items.get(given.item()))
                            .map(Difficulty::now)
                            .orElse(ItemPool.authorsGuess(new Level(2)));
                    var answer = new Answer(given.right(), HelpLevel.NONE, 4, !first);
                    Task task = Task.of(given.skill(), before);
                    Ability ability = people.getOrDefault(given.person(), Ability.unknown(NORMS));
                    people.put(
                            given.person(),
                            ability.answered(task, answer, NORMS, given.at()).ability());
                    if (first) {
                        today.add(new Heard(given, ability.heard(task, answer, NORMS, given.at())));
                    }
                }
            }
            today.stream()
                    .sorted(comparing((Heard heard) -> heard.given().at())
                            .thenComparingInt(heard -> heard.given().person()))
                    .forEach(heard -> items.compute(
                            heard.given().item(), (item, known) -> Difficulty.hearing(known, List.of(heard.said()))));
        }
        return new Believed(people, items);
    }

    private record Heard(Given given, ItemAnswer said) {}

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
            for (int i = 0; i < EACH; i++) {
                String item = SKILLS.get(i % 3) + " " + random.nextInt(6);
                told.add(new Given(person, i, item, random.nextDouble() < 1 / (1 + Math.exp(-ability - 0.5))));
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
