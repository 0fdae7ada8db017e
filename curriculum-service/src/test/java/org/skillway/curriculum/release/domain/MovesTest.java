package org.skillway.curriculum.release.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.curriculum.domain.CurriculumFixture.curriculumFor;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.release.domain.Moves.Fate;
import org.skillway.curriculum.release.domain.Moves.Moved;

class MovesTest {

    @Test
    void countsWhoHasBegunOrPassedWhatComesAndGoes() {
        Curriculum before =
                curriculumFor("support").block("notes", "stays", "drops", "old").curriculum();
        Curriculum after = curriculumFor("support")
                .block("notes", "stays", "comes")
                .replaces("old", "comes", true)
                .replaces("gone", null, false)
                .curriculum();
        Moves moves = new Moves(Optional.of(before), after);

        moves.count(Map.of("drops", Progress.NONE.opened(), "old", Progress.NONE.credited(Progress.NONE)));

        assertThat(moves.all())
                .containsExactly(
                        new Moved("comes", Fate.ADDED, null, false, 0, 0),
                        new Moved("drops", Fate.DROPPED, null, false, 1, 0),
                        new Moved("gone", Fate.WITHDRAWN, null, false, 0, 0),
                        new Moved("old", Fate.REPLACED, "comes", true, 0, 1));
    }
}
