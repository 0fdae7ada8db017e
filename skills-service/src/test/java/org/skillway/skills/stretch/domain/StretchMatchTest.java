package org.skillway.skills.stretch.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.stretch.domain.Applicant.Stage;
import org.skillway.skills.stretch.domain.StretchMatch.Proposal;
import org.skillway.skills.stretch.domain.StretchMatch.Refusal;

class StretchMatchTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Applicant ROSA = applicant(Map.of());
    private static final List<Want> WANTS = List.of(want("coaching", 2.4, 300), want("empathy", 3.2, 100));

    @Test
    void whatExercisesASkillInTheWayOneLevelAboveFits() {
        var matches =
                StretchMatch.of(WANTS, ROSA, List.of(free("client-day", "coaching", 3), free("abacus", "sums", 3)));

        assertThat(matches.proposals())
                .extracting(Proposal::because)
                .containsExactly("Exercises coaching at level 3 for 300 minutes.");
        assertThat(matches.refusals()).isEmpty();
    }

    @Test
    void everyOtherSaysWhyItDoesNotFit() {
        var matches = StretchMatch.of(
                WANTS,
                applicant(Map.of("did-it", Stage.COMPLETED, "stopped", Stage.OVER)),
                List.of(
                        free("hard", "coaching", 4),
                        free("easy", "coaching", 2),
                        new Opening(of("full", null, null, TODAY, "coaching", 3), 2),
                        new Opening(of("billing-only", "billing", null, TODAY, "coaching", 3), 0),
                        new Opening(of("planners", null, "planner", TODAY, "coaching", 3), 0),
                        new Opening(of("next-year", null, null, TODAY.plusYears(1), "coaching", 3), 0),
                        free("did-it", "coaching", 3),
                        free("stopped", "coaching", 3),
                        new Opening(of("support-only", "support", "agent", TODAY, "coaching", 3), 1)));

        assertThat(matches.proposals())
                .extracting(one -> one.assignment().key())
                .containsExactly("stopped", "support-only");
        assertThat(matches.refusals())
                .extracting(one -> one.assignment().key(), Refusal::code)
                .containsExactly(
                        tuple("billing-only", "for-others"),
                        tuple("did-it", "completed"),
                        tuple("easy", "no-stretch"),
                        tuple("full", "full"),
                        tuple("hard", "too-hard"),
                        tuple("next-year", "not-open"),
                        tuple("planners", "for-others"));
    }

    @Test
    void whatIsUnderWayStaysEvenWhereNoPlaceIsFree() {
        var full = new Opening(of("client-day", null, null, TODAY, "coaching", 5), 2);

        var matches = StretchMatch.of(
                WANTS, applicant(Map.of("client-day", Stage.RUNNING)), List.of(full, free("a", "coaching", 3)));

        assertThat(matches.in("coaching").orElseThrow().because()).isEqualTo("Under way already.");
    }

    @Test
    void whatGivesMoreOfTheMinutesComesFirstThenTheShorter() {
        var both = new Assignment(
                "both",
                "both",
                List.of(new Exercise("coaching", 3), new Exercise("empathy", 4)),
                10,
                30,
                2,
                null,
                null,
                TODAY,
                null);

        var matches = StretchMatch.of(
                WANTS,
                ROSA,
                List.of(free("z-short", "empathy", 4), free("coach", "coaching", 3), new Opening(both, 0)));

        // 300 of coaching and 100 of empathy; 300; 100: of an assignment of ten hours each skill of two gets 300.
        assertThat(matches.proposals())
                .extracting(one -> one.assignment().key())
                .containsExactly("both", "coach", "z-short");
        assertThat(matches.proposals()).extracting(Proposal::minutes).containsExactly(400.0, 300.0, 100.0);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void lawsHoldForAnyCompany(int seed) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var wants = Stream.of("coaching", "empathy", "notes")
                    .filter(skill -> random.nextBoolean())
                    .map(skill -> want(skill, 5 * random.nextDouble(), 600 * random.nextDouble()))
                    .toList();
            var openings = new ArrayList<Opening>();
            var theirs = new HashMap<String, Stage>();
            for (var n = 0; n < 12; n++) {
                openings.add(random(random, "a-" + n));
                if (random.nextInt(4) == 0) {
                    theirs.put("a-" + n, List.of(Stage.values()).get(random.nextInt(4)));
                }
            }
            var applicant = applicant(theirs);

            var matches = StretchMatch.of(wants, applicant, openings);

            var shuffled = new ArrayList<>(openings);
            Collections.shuffle(shuffled, random);
            assertThat(StretchMatch.of(wants, applicant, shuffled)).as("order").isEqualTo(matches);
            var keys = new HashSet<String>();
            matches.proposals()
                    .forEach(one -> assertThat(keys.add(one.assignment().key())).isTrue());
            matches.refusals()
                    .forEach(one -> assertThat(keys.add(one.assignment().key()))
                            .as("both")
                            .isTrue());
            assertThat(matches.proposals()).filteredOn(one -> !one.underWay()).allSatisfy(one -> {
                var opening = openings.stream()
                        .filter(any -> any.assignment().equals(one.assignment()))
                        .findFirst()
                        .orElseThrow();
                assertThat(opening.taken()).isLessThan(opening.assignment().places());
                assertThat(one.fits()).isNotEmpty().allSatisfy(fit -> {
                    var want = wants.stream()
                            .filter(any -> any.skill().equals(fit.skill()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(fit.level() - want.estimate().level())
                            .isGreaterThan(0)
                            .isLessThanOrEqualTo(1);
                    assertThat(fit.minutes()).isLessThanOrEqualTo(want.minutes());
                });
            });
        }
    }

    private static Opening random(Random random, String key) {
        var skill = List.of("coaching", "empathy", "notes", "sums").get(random.nextInt(4));
        var assignment = of(
                key,
                random.nextInt(4) == 0 ? "billing" : null,
                null,
                TODAY.plusDays(random.nextInt(3) - 2),
                skill,
                1 + random.nextInt(5));
        return new Opening(assignment, random.nextInt(4));
    }

    private static Opening free(String key, String skill, int level) {
        return new Opening(of(key, null, null, TODAY, skill, level), 0);
    }

    private static Assignment of(
            String key, @Nullable String team, @Nullable String role, LocalDate from, String skill, int level) {
        return new Assignment(key, key, List.of(new Exercise(skill, level)), 5, 30, 2, team, role, from, null);
    }

    private static Want want(String skill, double level, double minutes) {
        return new Want(skill, new Estimate(level - Estimate.LEVEL_AT_ZERO, 0.25, 4, 4), minutes);
    }

    private static Applicant applicant(Map<String, Stage> theirs) {
        return new Applicant(TODAY, Set.of("support", "services"), Set.of("agent"), theirs);
    }
}
