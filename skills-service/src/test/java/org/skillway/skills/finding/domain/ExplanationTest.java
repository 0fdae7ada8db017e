package org.skillway.skills.finding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.gap.domain.GapKind;
import org.skillway.skills.gap.domain.Target;
import org.skillway.skills.profile.domain.Doubt;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Evidence;
import org.skillway.skills.profile.domain.EvidenceKind;
import org.skillway.skills.profile.domain.HeardAnswer;
import org.skillway.skills.profile.domain.HeardMastery;
import org.skillway.skills.profile.domain.Reflection;
import org.skillway.skills.profile.domain.SkillHistory;
import org.skillway.skills.profile.domain.WorkSlip;
import org.skillway.skills.readiness.domain.Readiness;
import org.skillway.skills.readiness.domain.ReadinessCase;
import org.skillway.skills.readiness.domain.Standing;

/** An explanation says what is so: its parts add up, and its change, made by hand, really gives the other verdict. */
class ExplanationTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void contributionsAddUpToTheEstimate(int seed) {
        var asked = aCase(new Random(seed));

        var sum = SkillRule.whyEstimate(asked).contributions().stream()
                .mapToDouble(Explanation.Contribution::amount)
                .sum();

        assertThat(Estimate.NOTHING_KNOWN.mean() + sum)
                .isCloseTo(asked.belief().today().mean(), within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theChangeMadeByHandFlipsTheGap(int seed) {
        var asked = aCase(new Random(seed));
        var why = SkillRule.whyGap(asked);
        var change = why.smallestChange();
        assertThat(why.verdict()).isEqualTo(SkillRule.gap(asked).kind().code());
        if (change != null) {
            var changed = madeByHand(asked, change.change());

            assertThat(SkillRule.gap(changed).kind().code())
                    .isEqualTo(change.verdict())
                    .isNotEqualTo(why.verdict());
        }
    }

    @Test
    void aGapThatOnlySlippedWorkOpenedClosesWithIt() {
        var able = new HeardMastery(new Estimate(1, 0.35 * 0.35, 6, 4), 1, NOW, NOW);
        var slip = new WorkSlip("ticket-note-quality", NOW, NOW, null);
        var target =
                new Target("empathy", List.of("support"), 3, 30, LocalDate.parse("2026-12-02"), 1, false, false, 0);
        var asked = new SkillCase(
                "empathy",
                new SkillHistory(List.of(), List.of(able), List.of(), List.of(slip), List.of()),
                true,
                NOW,
                target,
                List.of());

        assertThat(SkillRule.gap(asked).kind()).isNotEqualTo(GapKind.NONE);
        assertThat(SkillRule.whyGap(asked).smallestChange())
                .isEqualTo(new Explanation.Change("ticket-note-quality back at the baseline", 1, "none"));
    }

    @Test
    void whatOnlyHasToBeShownIsNoOtherLevel() {
        var able = new HeardMastery(new Estimate(2, 0.1, 6, 1), 1, NOW, NOW);
        var target =
                new Target("empathy", List.of("support"), 3, 30, LocalDate.parse("2026-12-02"), 1, false, false, 0);
        var asked = new SkillCase("empathy", SkillHistory.NONE.hearing(List.of(able)), true, NOW, target, List.of());

        assertThat(SkillRule.whyGap(asked).smallestChange())
                .isEqualTo(new Explanation.Change("1 more shown without help at the same level", 1, "none"));
    }

    @Test
    void whatWasLearnedGoesByTheAnswersHeardBetweenTwoWords() {
        var first = new HeardMastery(new Estimate(0, 0.5, 2, 2), 1, NOW, NOW);
        var second = new HeardMastery(new Estimate(-0.2, 0.4, 3, 2), 2, NOW.plusSeconds(60), NOW.plusSeconds(60));
        var third = new HeardMastery(new Estimate(0.1, 0.4, 3, 2), 3, NOW.plusSeconds(90), NOW.plusSeconds(90));
        var asked = new SkillCase(
                "empathy",
                SkillHistory.NONE.hearing(List.of(first, second, third)),
                true,
                NOW.plusSeconds(90),
                null,
                List.of(
                        answer("calm-voice", true, "none", NOW.minusSeconds(9)),
                        answer("calm-voice", true, "none", NOW),
                        answer("hard-calls", false, "hint", NOW.plusSeconds(50))));

        assertThat(SkillRule.whyEstimate(asked).contributions())
                .extracting(Explanation.Contribution::of)
                .containsExactly(
                        "2 answers in calm-voice, right without help",
                        "1 answer in hard-calls, wrong with hint",
                        "learning by " + NOW.plusSeconds(90));
    }

    private static HeardAnswer answer(String module, boolean correct, String help, Instant at) {
        return new HeardAnswer(module, correct, help, at, at);
    }

    @Test
    void aGapThatOnlyAReflectionIsMissingInClosesWithIt() {
        var able = new HeardMastery(new Estimate(2, 0.1, 6, 4), 1, NOW, NOW);
        var target = new Target("empathy", List.of("support"), 3, 30, LocalDate.parse("2026-12-02"), 1, false, true, 0);
        var asked = new SkillCase("empathy", SkillHistory.NONE.hearing(List.of(able)), true, NOW, target, List.of());
        var reflected = asked.history().reflecting(List.of(new Reflection(NOW, NOW)));

        assertThat(SkillRule.gap(asked).reason()).isEqualTo("unreflected");
        assertThat(SkillRule.whyGap(asked).smallestChange())
                .isEqualTo(new Explanation.Change("a reflection on it", 1, "none"));
        assertThat(SkillRule.gap(with(asked, reflected)).kind()).isEqualTo(GapKind.NONE);
    }

    @Test
    void aForecastThatOnlyAReflectionIsMissingInIsMendedWithIt() {
        var able = new Estimate(2, 0.1, 6, 4);
        var asked = new ReadinessCase(
                "lead",
                LocalDate.parse("2026-11-25"),
                60,
                List.of(
                        new Standing("empathy", 3, false, true, able, 1, 1, null),
                        new Standing("notes", 3, false, true, able.reflected(2), 1, 1, null)));

        assertThat(ReadinessRule.forecast(asked).evidence().unreflected()).containsExactly("empathy");
        assertThat(ReadinessRule.forecast(asked).blocking())
                .extracting(Readiness.Blocker::skill)
                .containsExactly("empathy");
        assertThat(ReadinessRule.why(asked).smallestChange())
                .isEqualTo(new Explanation.Change("a reflection on empathy", 1, "supported"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theChangeMadeByHandFlipsTheForecast(int seed) {
        var asked = aForecast(new Random(seed));
        var before = ReadinessRule.forecast(asked).supported();
        var change = Objects.requireNonNull(ReadinessRule.why(asked).smallestChange());

        var after = ReadinessRule.forecast(moved(asked, change.change(), 0)).supported();
        var withLess =
                ReadinessRule.forecast(moved(asked, change.change(), 0.11)).supported();

        assertThat(after).isNotEqualTo(before);
        assertThat(withLess).as("a step less does not do it").isEqualTo(before);
    }

    @Test
    void aForecastThatOnlySlippedWorkSpoiledIsMendedWithIt() {
        var able = new Estimate(1, 0.35 * 0.35, 6, 4);
        var slip = new WorkSlip("ticket-note-quality", NOW, NOW, null);
        var slipped = new Standing.Slipped(List.of(slip), able);
        var asked = new ReadinessCase(
                "lead",
                LocalDate.parse("2026-11-25"),
                60,
                List.of(
                        new Standing("empathy", 3, false, false, Doubt.of(able, 1), 1, 1, slipped),
                        Standing.of("notes", 2, false, able, 1, 1)));

        var why = ReadinessRule.why(asked);

        assertThat(why.contributions())
                .extracting(Explanation.Contribution::of)
                .containsExactly("empathy", "empathy less sure: ticket-note-quality slipped", "notes");
        assertThat(why.contributions().stream().mapToDouble(Explanation.Contribution::amount))
                .allMatch(amount -> amount > 0);
        assertThat(why.contributions().stream()
                        .mapToDouble(Explanation.Contribution::amount)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(why.smallestChange())
                .isEqualTo(new Explanation.Change("work in empathy back at the baseline", 1, "supported"));
    }

    /** Reads the words of the change and makes it without the rule's own code. */
    private static SkillCase madeByHand(SkillCase asked, String change) {
        var words = change.split(" ", -1);
        var history = asked.history();
        if (change.equals("ticket-note-quality back at the baseline")) {
            return with(
                    asked,
                    new SkillHistory(
                            history.statements(),
                            history.masteries(),
                            history.uses(),
                            List.of(),
                            history.reflections()));
        }
        if (change.startsWith("what")) {
            var last = history.mastery().orElseThrow();
            var old = last.estimate();
            var levels = Double.parseDouble(words[3]);
            var other = new Estimate(old.mean() + levels, old.variance(), old.evidence(), old.unassisted());
            var heard = new HeardMastery(other, last.version() + 1, last.trueAt(), last.knownAt());
            return with(asked, history.hearing(List.of(heard)));
        }
        if (change.endsWith(" more shown without help at the same level")) {
            var last = history.mastery().orElseThrow();
            var old = last.estimate();
            var times = Integer.parseInt(words[0]);
            var other = new Estimate(old.mean(), old.variance(), old.evidence() + times, old.unassisted() + times);
            return with(
                    asked,
                    history.hearing(
                            List.of(new HeardMastery(other, last.version() + 1, last.trueAt(), last.knownAt()))));
        }
        var level = Integer.parseInt(words[5]);
        var statements = new ArrayList<>(history.statements());
        statements.addAll(Collections.nCopies(
                Integer.parseInt(words[0]),
                new Evidence("empathy", level, EvidenceKind.MANAGER_OBSERVATION, "somebody", NOW, NOW)));
        return with(asked, history.stating(statements));
    }

    private static SkillCase with(SkillCase asked, SkillHistory history) {
        return new SkillCase(asked.skill(), history, asked.inUse(), asked.at(), asked.target(), List.of());
    }

    private static ReadinessCase moved(ReadinessCase asked, String change, double less) {
        var which = change.substring(0, change.lastIndexOf(' ', change.lastIndexOf(' ') - 1));
        var words = change.split(" ", -1);
        var levels = Double.parseDouble(words[words.length - 2]);
        var by = levels - Math.signum(levels) * less;
        return new ReadinessCase(
                asked.role(),
                asked.from(),
                asked.minutesAWeek(),
                asked.standings().stream()
                        .map(one -> which.equals("every skill") || one.skill().equals(which) ? moved(one, by) : one)
                        .toList());
    }

    private static Standing moved(Standing one, double levels) {
        var old = one.estimate();
        return Standing.of(
                one.skill(),
                one.level(),
                one.critical(),
                new Estimate(old.mean() + levels, old.variance(), old.evidence(), old.unassisted()),
                one.kinds(),
                one.sources());
    }

    private static SkillCase aCase(Random random) {
        var statements = IntStream.range(0, random.nextInt(4))
                .mapToObj(n -> {
                    var at = NOW.minus(Duration.ofDays(random.nextInt(400)));
                    return new Evidence("empathy", random.nextInt(6), EvidenceKind.PRIOR_EXPERIENCE, "grace", at, at);
                })
                .toList();
        var masteries = random.nextBoolean()
                ? List.<HeardMastery>of()
                : List.of(
                        new HeardMastery(new Estimate(random.nextGaussian(), 0.5, 3, 2), 1, NOW, NOW),
                        new HeardMastery(new Estimate(random.nextGaussian(), 0.3, 5, random.nextInt(5)), 2, NOW, NOW));
        var target = new Target(
                "empathy",
                List.of("support"),
                1 + random.nextInt(5),
                30,
                LocalDate.parse("2026-12-02"),
                1,
                false,
                false,
                0);
        return new SkillCase(
                "empathy",
                SkillHistory.NONE.stating(statements).hearing(masteries),
                random.nextBoolean(),
                NOW,
                target,
                List.of());
    }

    /** Two or three skills, each shown at least twice. */
    private static ReadinessCase aForecast(Random random) {
        var standings = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(n ->
                        Standing.of("skill-" + n, 3, false, new Estimate(random.nextGaussian() + 0.5, 0.2, 4, 4), 1, 1))
                .toList();
        return new ReadinessCase("lead", LocalDate.parse("2026-11-25"), 60, standings);
    }
}
