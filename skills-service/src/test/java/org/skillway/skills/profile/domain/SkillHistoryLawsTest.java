package org.skillway.skills.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading the past is folding what was told, in the order it was told, as the service does when it is told. */
class SkillHistoryLawsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anAsOfReadIsAFoldOfTheHistory(int seed) {
        var random = new Random(seed);
        var history = aHistory(random);
        var moment = new Moment(aTime(random), aTime(random));

        assertThat(history.at(moment).estimate()).isEqualTo(folded(history, moment));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsToldLaterChangesNoEarlierRead(int seed) {
        var random = new Random(seed);
        var history = aHistory(random);
        var moment = new Moment(aTime(random), aTime(random));
        var told = history.at(moment);
        var after = moment.knownAt().plusSeconds(1);
        var more = new ArrayList<>(history.statements());
        more.add(new Evidence("empathy", 5, EvidenceKind.MANAGER_OBSERVATION, "grace", START, after));

        var later = history.stating(more);

        assertThat(later.at(moment)).isEqualTo(told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void helpedSuccessAloneNeverReachesALevel(int seed) {
        var random = new Random(seed);
        var evidence = 2 + random.nextInt(50);
        var helped = new Estimate(10 * random.nextDouble(), 0.01 + random.nextDouble(), evidence, random.nextInt(2));

        assertThat(helped.reliableLevel()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void workThatSlipsMakesLessSureAndMovesNoLevel(int seed) {
        var random = new Random(seed);
        var moment = new Moment(aTime(random), aTime(random));
        var history = aHistory(random).at(moment);
        var inUse = random.nextBoolean();
        var calm = history.unslipped();

        var believed = SkillBelief.of(history, inUse, moment.asOf()).today();
        var otherwise = SkillBelief.of(calm, inUse, moment.asOf()).today();

        assertThat(believed.mean()).isEqualTo(otherwise.mean());
        assertThat(believed.variance()).isGreaterThanOrEqualTo(otherwise.variance());
        assertThat(believed.variance() > otherwise.variance())
                .isEqualTo(
                        !history.standingSlips().isEmpty() && otherwise.variance() < Estimate.NOTHING_KNOWN.variance());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSlipStandsFromWhenItBeganToWhenItRecoveredAsFarAsThatWasKnown(int seed) {
        var random = new Random(seed);
        var history = aHistory(random);
        var moment = new Moment(aTime(random), aTime(random));

        var standing = history.slips().stream()
                .filter(slip ->
                        !slip.since().isAfter(moment.asOf()) && !slip.knownAt().isAfter(moment.knownAt()))
                .filter(slip -> slip.recovered() == null
                        || slip.recovered().at().isAfter(moment.asOf())
                        || slip.recovered().knownAt().isAfter(moment.knownAt()))
                .count();

        assertThat(history.at(moment).standingSlips()).hasSize((int) standing);
    }

    /** What the service does with each thing it hears, written down a second time and without the history's filters. */
    private static Estimate folded(SkillHistory history, Moment moment) {
        var estimate = Estimate.NOTHING_KNOWN;
        for (var said : history.statements()) {
            if (!said.statedAt().isAfter(moment.knownAt()) && !said.observedAt().isAfter(moment.asOf())) {
                var error = said.kind().errorVariance(Estimate.NOTHING_KNOWN.variance());
                estimate = estimate.measured(said.level(), error, !said.unshown());
            }
        }
        for (var heard : history.masteries()) {
            if (!heard.knownAt().isAfter(moment.knownAt()) && !heard.trueAt().isAfter(moment.asOf())) {
                estimate = heard.estimate();
            }
        }
        var reflections = 0;
        for (var one : history.reflections()) {
            if (!one.knownAt().isAfter(moment.knownAt()) && !one.reflectedAt().isAfter(moment.asOf())) {
                reflections++;
            }
        }
        return estimate.reflected(reflections);
    }

    private static SkillHistory aHistory(Random random) {
        var statements = IntStream.range(0, random.nextInt(6))
                .mapToObj(n -> {
                    var seen = aTime(random);
                    return new Evidence(
                            "empathy",
                            random.nextInt(6),
                            random.nextBoolean() ? EvidenceKind.PRIOR_EXPERIENCE : EvidenceKind.MANAGER_OBSERVATION,
                            "grace",
                            seen,
                            seen.plus(Duration.ofDays(random.nextInt(30))));
                })
                .sorted(Comparator.comparing(Evidence::statedAt))
                .toList();
        return new SkillHistory(statements, masteries(random), List.of(), slips(random), reflections(random));
    }

    /** They come in order: the inbox sees to it. */
    private static List<HeardMastery> masteries(Random random) {
        var heard = new ArrayList<HeardMastery>();
        var at = aTime(random);
        for (var version = 1; version <= random.nextInt(5); version++) {
            at = at.plus(Duration.ofHours(random.nextInt(100)));
            var estimate = new Estimate(random.nextGaussian(), 0.1 + random.nextDouble(), version, version);
            heard.add(new HeardMastery(estimate, version, at, at.plusSeconds(random.nextInt(60))));
        }
        return heard;
    }

    private static List<WorkSlip> slips(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(n -> {
                    var since = aTime(random);
                    var known = since.plus(Duration.ofDays(random.nextInt(20)));
                    var back = known.plus(Duration.ofDays(random.nextInt(60)));
                    var recovered = new WorkSlip.Recovery(back, back.plusSeconds(random.nextInt(600)));
                    return new WorkSlip("kpi-" + n, since, known, random.nextBoolean() ? recovered : null);
                })
                .toList();
    }

    private static List<Reflection> reflections(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(n -> {
                    var at = aTime(random);
                    return new Reflection(at, at.plus(Duration.ofHours(random.nextInt(100))));
                })
                .toList();
    }

    private static Instant aTime(Random random) {
        return START.plus(Duration.ofHours(random.nextInt(24 * 300)));
    }
}
