package org.skillway.curriculum.rootcause.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Mastery;

class RootCauseTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final Module FAILED = lesson("failed", "failed", 3, "near", "sound");
    private static final Catalogue CHAIN = new Catalogue(List.of(
            FAILED, lesson("near", "near", 2, "far"), lesson("sound", "sound", 2), lesson("far", "far", 2, "near")));

    @Test
    void walksBackHoweverFarAndThroughCirclesToTheWeakest() {
        assertThat(causes(Map.of("near", at(2, 0.5), "sound", at(4, 0.5), "far", at(1, 0.5))))
                .startsWith("far");
    }

    @Test
    void surelyALittleBelowIsWorseThanPerhapsFarBelow() {
        assertThat(causes(Map.of("near", at(1.6, 0.2), "far", at(1.4, 3)))).containsExactly("near", "far");
    }

    @Test
    void whatNobodyKnowsAnythingOfIsNotBlamed() {
        assertThat(causes(Map.of("near", new Mastery(logits(0, 1), 0, 0, NOW)))).isEmpty();
    }

    @Test
    void whatIsLikelierThereIsNotBlamed() {
        assertThat(causes(Map.of("near", at(2.2, 1), "far", at(3, 1)))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoeverIsBelievedAbleOfMoreIsNeverBlamedMore(long seed) {
        Random random = new Random(seed);
        Map<String, Mastery> before = new HashMap<>();
        List.of("near", "sound")
                .forEach(skill -> before.put(skill, at(random.nextDouble(0, 4), random.nextDouble(0.2, 2))));
        Map<String, Mastery> after = new HashMap<>(before);
        Mastery far = at(random.nextDouble(0, 4), random.nextDouble(0.2, 2));
        Belief belief = far.belief();
        before.put("far", far);
        after.put("far", new Mastery(new Belief(belief.mean() + 0.7, belief.variance()), 1, 0, NOW));

        assertThat(causes(after).indexOf("far"))
                .satisfiesAnyOf(
                        place -> assertThat(place).isNegative(),
                        place -> assertThat(place)
                                .isGreaterThanOrEqualTo(causes(before).indexOf("far")));
    }

    private static List<String> causes(Map<String, Mastery> known) {
        Mastery able = at(5, 0.1);
        return RootCause.of(FAILED, CHAIN, skill -> known.getOrDefault(skill, able)).stream()
                .map(cause -> cause.module().key())
                .toList();
    }

    private static Mastery at(double level, double variance) {
        return new Mastery(logits(level, variance), 1, 0, NOW);
    }

    private static Belief logits(double level, double variance) {
        return new Belief(new Level(level).logits(), variance);
    }

    private static Module lesson(String key, String skill, double level, String... prerequisites) {
        return new Module(
                key,
                "The " + key,
                ModuleKind.LESSON,
                new Outcome(skill, "Does it."),
                new Level(level),
                5,
                null,
                List.of(prerequisites),
                null,
                List.of(new Item(key + "-1", "What now?", List.of("a", "b"), 0, new Level(level))));
    }
}
