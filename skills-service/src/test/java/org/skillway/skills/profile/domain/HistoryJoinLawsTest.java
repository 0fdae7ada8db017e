package org.skillway.skills.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.alias.domain.Aliases;
import org.skillway.skills.alias.domain.Merger;

/** After merging it is as if all had been told under the name that stays. */
class HistoryJoinLawsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MERGED = START.plus(Duration.ofDays(400));
    private static final Instant LATER = MERGED.plus(Duration.ofDays(30));
    private static final double ERROR = 1.0;

    /** {@code asking} became {@code discovery}, and that {@code selling}. */
    private static final Aliases CHAIN = new Aliases(List.of(
            new Merger("asking", "discovery", MERGED), new Merger("discovery", "selling", MERGED.plusSeconds(60))));

    private static final List<String> NAMES = List.of("asking", "discovery", "selling");

    /** What a history is told, one thing after another. */
    private interface Telling {
        SkillHistory to(SkillHistory history);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatPeopleSaidCountsToTheLastBitAsIfSaidUnderTheNameThatStays(int seed) {
        var random = new Random(seed);
        var tellings = IntStream.range(0, random.nextInt(12))
                .mapToObj(n -> aTelling(random, n))
                .toList();

        assertThat(toldUnderManyNames(tellings, random))
                .isEqualTo(tellings.stream()
                        .reduce(SkillHistory.NONE, (history, telling) -> telling.to(history), (one, _) -> one));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasLearnedUnderEachNameCountsAsIfLearnedUnderTheNameThatStays(int seed) {
        var random = new Random(seed);
        var levels = random.ints(1 + random.nextInt(15), 0, 6).boxed().toList();
        Map<String, SkillHistory> byName = new HashMap<>();
        var one = Estimate.NOTHING_KNOWN;
        for (var n = 0; n < levels.size(); n++) {
            var name = NAMES.get(random.nextInt(NAMES.size()));
            byName.put(name, learned(byName.getOrDefault(name, SkillHistory.NONE), levels.get(n), n));
            one = one.measured(levels.get(n), ERROR, true);
        }

        var joined = CHAIN.together(byName, HistoryJoin::of);

        assertThat(joined).containsOnlyKeys("selling");
        var estimate = joined.getOrDefault("selling", SkillHistory.NONE).estimate();
        assertThat(estimate.mean()).isCloseTo(one.mean(), within(1e-9));
        assertThat(estimate.variance()).isCloseTo(one.variance(), within(1e-9));
        assertThat(estimate.evidence()).isEqualTo(one.evidence());
        assertThat(estimate.unassisted()).isEqualTo(one.unassisted());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onceBothAreCountedTheLastWordIsAllThatCounts(int seed) {
        var random = new Random(seed);
        var kept = learned(learned(SkillHistory.NONE, random.nextInt(6), 1), random.nextInt(6), 2);
        var gone = learned(SkillHistory.NONE, random.nextInt(6), 3);
        var last = new Estimate(random.nextGaussian(), 0.3, 4, 4);

        assertThat(HistoryJoin.of(hearing(kept, last), gone, MERGED).estimate()).isEqualTo(last);
    }

    /** What is read where many people are: the last, and what was known last before each merge. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofWhatWasSaidTheLastAndTheLastBeforeEachMergeSuffice(int seed) {
        var random = new Random(seed);
        Map<String, SkillHistory> whole = new HashMap<>();
        for (var day = random.nextInt(60); day < 500; day += 1 + random.nextInt(60)) {
            var name = NAMES.get(random.nextInt(NAMES.size()));
            whole.put(name, learned(whole.getOrDefault(name, SkillHistory.NONE), random.nextInt(6), day));
        }
        Map<String, SkillHistory> few = new HashMap<>();
        whole.forEach((name, history) -> few.put(name, withWhatSuffices(name, history)));

        assertThat(believed(few)).isEqualTo(believed(whole));
    }

    private static Estimate believed(Map<String, SkillHistory> byName) {
        return CHAIN.together(byName, HistoryJoin::of)
                .getOrDefault("selling", SkillHistory.NONE)
                .estimate();
    }

    private static SkillHistory withWhatSuffices(String name, SkillHistory history) {
        var ends = Stream.concat(
                CHAIN.mergers().stream()
                        .filter(merger -> merger.into().equals(name))
                        .map(Merger::at),
                Stream.of(Instant.MAX));
        var masteries = ends.flatMap(end -> history.masteries().stream()
                        .filter(heard -> !heard.knownAt().isAfter(end))
                        .max(Comparator.comparingLong(HeardMastery::version))
                        .stream())
                .distinct()
                .toList();
        return history.hearing(masteries);
    }

    @Test
    void whatWasSaidBeforeBothWereCountedStillCountsBesideTheOther() {
        var kept = learned(SkillHistory.NONE, 4, 1);
        var gone = learned(learned(SkillHistory.NONE, 1, 2), 1, 3);
        var last = kept.estimate().measured(5, ERROR, true);

        assertThat(HistoryJoin.of(hearing(kept, last), gone, MERGED).estimate()).isEqualTo(last.and(gone.estimate()));
    }

    @Test
    void aStatementUnderTheOneNameCountsBesideLearningUnderTheOther() {
        var seen = new Evidence("asking", 4, EvidenceKind.MANAGER_OBSERVATION, "grace", START, START);
        var gone = SkillHistory.NONE.stating(List.of(seen));
        var kept = learned(SkillHistory.NONE, 2, 1);

        assertThat(HistoryJoin.of(kept, gone, MERGED).estimate())
                .isEqualTo(kept.estimate().and(EvidenceWeigher.weigh(List.of(seen))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void togetherNobodyIsKnownLessWellThanByOneName(int seed) {
        var random = new Random(seed);
        var one = new Estimate(random.nextGaussian(), 0.05 + 3 * random.nextDouble(), 3, 1);
        var other = new Estimate(random.nextGaussian(), 0.05 + 3 * random.nextDouble(), 2, 2);

        assertThat(one.and(other).variance()).isLessThanOrEqualTo(Math.min(one.variance(), other.variance()) + 1e-12);
        assertThat(one.and(other).mean()).isCloseTo(other.and(one).mean(), within(1e-9));
    }

    /** Everything is told of another moment: of two things told at once nobody knows which came first. */
    private static Telling aTelling(Random random, int n) {
        var at = START.plus(Duration.ofDays(20L * n + random.nextInt(20)));
        return switch (random.nextInt(4)) {
            case 0 -> {
                var said = new Evidence("told", random.nextInt(6), EvidenceKind.MANAGER_OBSERVATION, "grace", at, at);
                yield history -> with(history, said);
            }
            case 1 ->
                history -> new SkillHistory(
                        history.statements(),
                        history.masteries(),
                        more(history.uses(), new SkillUse(at, at.plusSeconds(n))),
                        history.slips(),
                        history.reflections());
            case 2 -> history -> history.reflecting(more(history.reflections(), new Reflection(at, at.plusSeconds(n))));
            default ->
                history -> new SkillHistory(
                        history.statements(),
                        history.masteries(),
                        history.uses(),
                        more(history.slips(), new WorkSlip("kpi-" + n, at, at.plusSeconds(n), null)),
                        history.reflections());
        };
    }

    private static SkillHistory with(SkillHistory history, Evidence said) {
        return history.stating(more(history.statements(), said));
    }

    private static SkillHistory toldUnderManyNames(List<Telling> tellings, Random random) {
        Map<String, SkillHistory> byName = new HashMap<>();
        tellings.forEach(telling -> byName.compute(
                NAMES.get(random.nextInt(NAMES.size())),
                (_, before) -> telling.to(before == null ? SkillHistory.NONE : before)));
        return CHAIN.together(byName, HistoryJoin::of).getOrDefault("selling", SkillHistory.NONE);
    }

    /** As curriculum-service learns of a level under a name, and says so: the n-th thing it says of the person. */
    private static SkillHistory learned(SkillHistory history, int level, int n) {
        var at = START.plus(Duration.ofDays(n));
        var heard = new HeardMastery(history.estimate().measured(level, ERROR, true), n, at, at);
        return history.hearing(more(history.masteries(), heard));
    }

    private static SkillHistory hearing(SkillHistory history, Estimate said) {
        var heard = new HeardMastery(said, 99, LATER, LATER);
        return history.hearing(more(history.masteries(), heard));
    }

    private static <T> List<T> more(List<T> before, T last) {
        var all = new ArrayList<>(before);
        all.add(last);
        return all;
    }
}
