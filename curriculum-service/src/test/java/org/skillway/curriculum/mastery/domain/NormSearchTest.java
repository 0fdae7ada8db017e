package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.NOW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormSearchTest {

    private static final Norms ALIKE = new Norms(0.5, 0.1, 0.2, 0.1, 0.1, 0.1, 0.001, 0.001, 0.05);
    private static final Norms ALIKE_AT_ZERO = new Norms(0, 0.1, 0.2, 0.1, 0.1, 0.1, 0.001, 0.001, 0.05);
    private static final Norms DIVERSE = new Norms(0.5, 0.1, 4, 0.1, 0.1, 2, 0.001, 0.001, 0.05);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void tellsAlikeFromDiversePeopleAndItems(long seed) {
        Norms alike = NormSearch.from(answers(ALIKE, 40, seed));
        Norms diverse = NormSearch.from(answers(DIVERSE, 40, seed));

        assertThat(diverse.peopleSpread()).isGreaterThan(2 * alike.peopleSpread());
        assertThat(diverse.itemSpread()).isGreaterThan(2 * alike.itemSpread());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void whatIsFoundForetellsOtherPeopleBetterThanTheUsual(long seed) {
        Norms found = NormSearch.from(answers(DIVERSE, 40, seed));
        List<Replay.Event> others = answers(DIVERSE, 40, seed + 100);

        assertThat(Replay.evidence(found, others)).isGreaterThan(Replay.evidence(Norms.USUAL, others));
    }

    @ParameterizedTest(name = "items at level {0}")
    @ValueSource(doubles = {1, 1.5, 4})
    void whereItemsAreAsHardAsTheirAuthorsSayPeopleBeginOnThatScale(double level) {
        double guess = new Level(level).logits();
        List<Replay.Event> said = answers(ALIKE_AT_ZERO, 60, 3).stream()
                .map(event -> new Replay.Event(
                        event.person(), event.item(), event.skills(), event.answer(), event.at(), guess))
                .toList();

        assertThat(NormSearch.from(said).start()).isCloseTo(guess, within(0.6));
    }

    @Test
    void withoutAnswersItStaysWithTheUsual() {
        assertThat(NormSearch.from(List.of())).isEqualTo(Norms.USUAL);
    }

    /** People who are as the norms say, each answering thirty items of three skills. */
    private static List<Replay.Event> answers(Norms norms, int people, long seed) {
        var random = new Random(seed);
        Map<String, Double> drawn = new HashMap<>();
        List<Replay.Event> events = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            double general = random.nextGaussian() * Math.sqrt(norms.peopleSpread());
            for (int answer = 0; answer < 30; answer++) {
                String skill = "skill " + answer % 3;
                String item = skill + " item " + random.nextInt(15);
                double hard = drawn.computeIfAbsent(item, key -> random.nextGaussian() * Math.sqrt(norms.itemSpread()));
                double x = norms.start() + general + norms.practised(answer / 3) - hard;
                boolean right = random.nextDouble() < (1 - norms.slip()) / (1 + Math.exp(-x));
                events.add(new Replay.Event(
                        "person " + person, item, List.of(skill), new Answer(right, HelpLevel.NONE, 0, false), NOW));
            }
        }
        return events;
    }
}
