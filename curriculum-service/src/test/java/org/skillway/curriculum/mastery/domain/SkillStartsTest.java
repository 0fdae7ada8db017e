package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillStartsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Map<String, Double> AHEAD = Map.of("greeting", 1.5, "appeals", -1.5);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void fortyPeopleTellWhichSkillsNewcomersKnow(long seed) {
        Map<String, Double> starts = SkillStarts.from(answers(40, seed), Map.of(), Norms.USUAL);

        assertThat(starts.get("greeting")).isBetween(0.1, 1.0);
        assertThat(starts.get("appeals")).isBetween(-1.0, -0.1);
        assertThat(starts.getOrDefault("notes", 0.0)).isBetween(-0.3, 0.3);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void otherNewcomersAreForetoldBetterByThem(long seed) {
        Map<String, Double> starts = SkillStarts.from(answers(40, seed), Map.of(), Norms.USUAL);

        assertThat(surprise(Norms.USUAL.beginning(starts), seed)).isLessThan(surprise(Norms.USUAL, seed));
    }

    @Test
    void whatFewerThanFivePeopleAnsweredSaysNothing() {
        assertThat(SkillStarts.from(answers(4, 1), Map.of(), Norms.USUAL)).isEmpty();
        assertThat(SkillStarts.from(answers(5, 1), Map.of(), Norms.USUAL)).isNotEmpty();
    }

    @Test
    void whatTheItemsSayAlreadyIsNotSaidAgain() {
        Map<String, Belief> harder = Map.of("appeals 0", new Belief(1.5, 0.01), "appeals 1", new Belief(1.5, 0.01));

        double known = SkillStarts.from(answers(40, 1), harder, Norms.USUAL).getOrDefault("appeals", 0.0);
        double unknown = SkillStarts.from(answers(40, 1), Map.of(), Norms.USUAL).getOrDefault("appeals", 0.0);

        assertThat(unknown).isLessThan(0);
        assertThat(known).isGreaterThan(unknown / 2);
    }

    private static double surprise(Norms norms, long seed) {
        double sum = 0;
        for (Replay.Event event : answers(40, seed + 100)) {
            Task task = Task.of(event.skills().getFirst(), norms.anyItem());
            Ability newcomer = Ability.unknown(norms);
            double right = newcomer.chance(task, event.answer(), norms, NOW);
            sum -= Math.log(event.answer().correct() ? right : 1 - right);
        }
        return sum;
    }

    /** People who answer two items of each skill, alike but for the skill. */
    private static List<Replay.Event> answers(int people, long seed) {
        var random = new Random(seed);
        List<Replay.Event> events = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            for (int item = 0; item < 2; item++) {
                for (String skill : List.of("greeting", "notes", "appeals")) {
                    double x = Norms.USUAL.start() + AHEAD.getOrDefault(skill, 0.0) + random.nextGaussian();
                    boolean right = random.nextDouble() < 1 / (1 + Math.exp(-x));
                    var answer = new Answer(right, HelpLevel.NONE, 0, false);
                    events.add(
                            new Replay.Event("person " + person, skill + " " + item, List.of(skill), answer, NOW, 0.0));
                }
            }
        }
        return events;
    }
}
