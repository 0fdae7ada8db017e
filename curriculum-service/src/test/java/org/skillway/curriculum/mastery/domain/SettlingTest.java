package org.skillway.curriculum.mastery.domain;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.SKILLS;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.aNewcomer;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.after;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.anyAbility;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.anyTask;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.level;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.NOW;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anyAnswer;

import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.store.Json;

/** What of a belief a path may go by. */
class SettlingTest {

    private static final String SKILL = "discovery";
    private static final Task MIDDLING = Task.of(SKILL, ItemPool.authorsGuess(new Level(2)));

    /** A law: of any person of whom all is settled, for any task and answer. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void oneAnswerSettlesNothing(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            Ability known = settled(anyAbility(random));

            Ability answered = after(known, anyTask(random), anyAnswer(random));

            assertThat(answered).isNotEqualTo(known);
            assertThat(answered.asSettled()).isEqualTo(known);
        }
    }

    /** A law: whatever came before and is not settled yet. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aRightAnswerLowersNothingThatIsSettledAndAWrongOneRaisesNothing(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            Ability known = anyAbility(random);
            Answer answer = anyAnswer(random);

            Ability answered = after(known, anyTask(random), answer);

            for (String skill : SKILLS) {
                double change = level(answered.asSettled(), skill) - level(known.asSettled(), skill);
                assertThat(answer.correct() ? change : -change).isGreaterThanOrEqualTo(0);
            }
        }
    }

    /** A law: right instead of wrong, whatever comes next. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aBetterAnswerLowersNoBelief(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            Ability known = anyAbility(random);
            Task task = anyTask(random);
            Answer answer = anyAnswer(random);
            Ability better = after(known, task, as(answer, true));
            Ability worse = after(known, task, as(answer, false));

            assertThat(SKILLS).allSatisfy(skill -> {
                assertThat(level(better, skill)).isGreaterThanOrEqualTo(level(worse, skill));
                assertThat(level(better.asSettled(), skill)).isGreaterThanOrEqualTo(level(worse.asSettled(), skill));
            });
        }
    }

    @Test
    void aSecondRightAnswerSettlesWhatTheFirstMoved() {
        Ability once = after(aNewcomer(), MIDDLING, right(4));
        Ability twice = after(once, MIDDLING, right(4));

        assertThat(once.asSettled()).isEqualTo(aNewcomer());
        assertThat(level(twice.asSettled(), SKILL)).isEqualTo(level(once, SKILL));
    }

    @Test
    void aSlipAmongRightAnswersSettlesNothingLower() {
        Ability able = after(after(after(aNewcomer(), MIDDLING, right(4)), MIDDLING, right(4)), MIDDLING, right(4));
        Ability slipped = after(able, MIDDLING, as(right(4), false));

        Ability after = after(slipped, MIDDLING, right(4));

        assertThat(level(slipped, SKILL)).isLessThan(level(able, SKILL));
        assertThat(level(slipped.asSettled(), SKILL)).isEqualTo(level(able.asSettled(), SKILL));
        assertThat(level(after.asSettled(), SKILL)).isGreaterThanOrEqualTo(level(able.asSettled(), SKILL));
    }

    @Test
    void aSecondWrongAnswerSettlesWhatTheFirstMoved() {
        Ability able = aNewcomer().told(SKILL, new Testimony(new Level(4), 0.6), Norms.USUAL, NOW);
        Ability once = after(able, MIDDLING, as(right(4), false));

        Ability twice = after(once, MIDDLING, as(right(4), false));

        assertThat(level(twice.asSettled(), SKILL))
                .isEqualTo(level(once, SKILL))
                .isLessThan(level(able, SKILL));
    }

    @Test
    void whatSomebodyStatesIsSettledAtOnceAndNotWhatWaits() {
        Testimony said = new Testimony(new Level(4), 0.6);
        Ability guessed = after(aNewcomer(), MIDDLING, right(4));

        Ability told = guessed.told(SKILL, said, Norms.USUAL, NOW);

        assertThat(told.asSettled()).isEqualTo(aNewcomer().told(SKILL, said, Norms.USUAL, NOW));
        assertThat(grounds(told.asSettled(), SKILL).hold(4)).isTrue();
        assertThat(grounds(told.asSettled(), SKILL).hold(4.1)).isFalse();
    }

    @Test
    void whatWasSaidOfHelpedWorkAloneIsNoGround() {
        Ability told = aNewcomer().told(SKILL, new Testimony(new Level(4), 0.3, false), Norms.USUAL, NOW);

        assertThat(grounds(told, SKILL).hold(0)).isFalse();
    }

    @Test
    void aPassedTestSettlesItsSkillAndNoOther() {
        Ability answered = after(aNewcomer(), MIDDLING, right(4));
        Ability both = after(answered, Task.of("negotiation", ItemPool.authorsGuess(new Level(2))), right(4));

        Ability tested = both.settledIn(SKILL);

        assertThat(tested.asSettled().strengths()).containsOnlyKeys(SKILL);
        assertThat(tested.asSettled().strengths().get(SKILL))
                .isEqualTo(both.strengths().get(SKILL));
    }

    /** Right answers until guessing all of them is rarer than once in 20, and one more to settle the last. */
    @ParameterizedTest(name = "{0} options: {1}")
    @CsvSource({"0, 2", "2, 6", "3, 4", "4, 4", "5, 3"})
    void guessingDoesNotGetAnybodyToTheGrounds(int options, int enough) {
        Ability able = aNewcomer();
        int answers = 0;
        while (!grounds(able.asSettled(), SKILL).hold(5)) {
            able = after(able, MIDDLING, right(options));
            answers++;
        }

        assertThat(answers).isEqualTo(enough);
    }

    @Test
    void whatEarlierReleasesStoredIsSettledAsItWas() {
        String stored =
                "{\"general\":{\"mean\":0.1,\"variance\":0.4},\"strengths\":{\"discovery\":{\"belief\":{\"mean\":0.5,"
                        + "\"variance\":0.6},\"answers\":1,\"evidence\":1,\"unassisted\":1,\"at\":\"2026-11-18T09:00:00Z\"},"
                        + "\"negotiation\":{\"belief\":{\"mean\":0.5,\"variance\":0.6},\"answers\":1,\"evidence\":2,"
                        + "\"unassisted\":0,\"at\":\"2026-11-18T09:00:00Z\"}}}";

        Ability read = Json.read(stored, Ability.class);

        assertThat(read.asSettled()).isSameAs(read);
        assertThat(grounds(read, SKILL).hold(0)).isFalse();
        assertThat(grounds(read, "negotiation").hold(5)).isTrue();
        assertThat(Json.read(Json.write(read), Ability.class)).isEqualTo(read);
    }

    /** A law: of anybody, however much waits. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsNotSettledIsStoredBesideItAndNoMore(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            Ability known = settled(anyAbility(random));
            Task task = anyTask(random);

            Ability answered = after(known, task, anyAnswer(random));

            assertThat(Json.read(Json.write(answered), Ability.class)).isEqualTo(answered);
            Set<String> moved = task.needs().stream().map(Task.Need::skill).collect(toSet());
            Settled settled = requireNonNull(answered.settled());
            assertThat(settled.strengths().keySet()).isSubsetOf(moved);
            assertThat(settled.open()).isSubsetOf(moved);
        }
    }

    /** By a learner of the first release in which the two differ: all that was settled, whether it differed or not. */
    @Test
    void whatWasStoredWholeIsSettledAsItWas() {
        String strength = "{\"belief\":{\"mean\":%s,\"variance\":0.6},\"answers\":2,\"evidence\":2,\"unassisted\":1,"
                + "\"at\":\"2026-11-18T09:00:00Z\",\"grounds\":{\"luck\":0.25,\"said\":null}}";
        String settled =
                "{\"general\":{\"mean\":0.1,\"variance\":0.4},\"strengths\":{\"discovery\":" + strength.formatted(0.2)
                        + ",\"pricing\":" + strength.formatted(0.7) + "},\"norms\":null,\"settled\":null}";
        String stored =
                "{\"general\":{\"mean\":0.3,\"variance\":0.4},\"strengths\":{\"discovery\":" + strength.formatted(0.5)
                        + ",\"pricing\":" + strength.formatted(0.7) + ",\"negotiation\":" + strength.formatted(0.9)
                        + "},\"norms\":null,\"settled\":" + settled + "}";

        Ability read = Json.read(stored, Ability.class);

        assertThat(read.asSettled()).isEqualTo(Json.read(settled, Ability.class));
        Settled differing = requireNonNull(read.settled());
        assertThat(differing.strengths()).containsOnlyKeys("discovery");
        assertThat(differing.open()).containsExactly("negotiation");
        assertThat(Json.read(Json.write(read), Ability.class)).isEqualTo(read);
    }

    private static Grounds grounds(Ability ability, String skill) {
        return ability.mastery(skill, Norms.USUAL, NOW).grounds();
    }

    private static Ability settled(Ability any) {
        return new Ability(any.general(), any.strengths(), any.norms(), null);
    }

    private static Answer right(int options) {
        return new Answer(true, HelpLevel.NONE, options, false);
    }

    private static Answer as(Answer answer, boolean correct) {
        return new Answer(correct, answer.help(), answer.options(), answer.familiar(), answer.likelyGuess());
    }
}
