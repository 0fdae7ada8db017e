package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.NOW;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Answer;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.ItemPool;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.mastery.domain.Readiness;
import org.skillway.curriculum.mastery.domain.Task;

class PrerequisitesTest {

    private static final Module FIRST = lesson("first", "notes", 1.5);
    private static final Module NEXT = lesson("next", "notes", 2, "first");
    private static final Catalogue CATALOGUE = new Catalogue(List.of(FIRST, NEXT));

    /** A law: however hard the item was. */
    @ParameterizedTest(name = "an item at level {0}")
    @ValueSource(doubles = {0.5, 1, 1.5, 2, 3, 4, 5})
    void oneAnswerSkipsNoPrerequisite(double level) {
        Prerequisites after = after(1, level, Readiness.UNASSISTED);

        assertThat(after.placedPast(FIRST)).isFalse();
        assertThat(after.allMet(NEXT)).isFalse();
    }

    @Test
    void severalAnswersDo() {
        assertThat(after(3, 4, Readiness.UNASSISTED).allMet(NEXT)).isTrue();
    }

    @Test
    void decisionsOfEarlierVersionsAreMadeAgainAsTheyWere() {
        assertThat(PlannerVersion.PATH_4.placesFrom()).isEqualTo(1);
        assertThat(after(1, 3, PlannerVersion.PATH_4.placesFrom()).placedPast(FIRST))
                .isTrue();
    }

    private static Prerequisites after(int answers, double level, int fewestShown) {
        Ability able = Ability.unknown(Norms.USUAL);
        for (int i = 0; i < answers; i++) {
            Task task = Task.of("notes", ItemPool.authorsGuess(new Level(level)));
            able = able.answered(task, new Answer(true, HelpLevel.NONE, 4, false), Norms.USUAL, NOW)
                    .ability();
        }
        return new Prerequisites(aLearner().situation().withAbility(able), CATALOGUE, fewestShown);
    }
}
