package org.skillway.curriculum.records.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.records.domain.RecordFixture.CATALOGUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Progress.State;
import org.skillway.curriculum.target.domain.Target;

class CoverageTest {

    @Test
    void coversByMinutesWhatWasPassedOrTestedOut() {
        Coverage coverage = notes(3, Map.of("lesson", Progress.NONE.credited(Progress.NONE)));

        assertThat(coverage.share()).isEqualTo(0.6);
        assertThat(coverage.modules()).isEqualTo(Map.of(State.PASSED, 1, State.UNTOUCHED, 1));
        assertThat(notes(3, Map.of("lesson", Progress.NONE.testedOut())).share())
                .isEqualTo(0.6);
    }

    @Test
    void attendanceCoversNothing() {
        Coverage coverage = notes(3, Map.of("lesson", Progress.NONE.completed(), "scenario", Progress.NONE.opened()));

        assertThat(coverage.share()).isZero();
        assertThat(coverage.modules()).isEqualTo(Map.of(State.CLOSED, 1, State.OPEN, 1));
    }

    @Test
    void asksForTheHighestLevelOfAllRolesAndNothingBeyond() {
        assertThat(Coverage.of(List.of(target("notes", 2), target("notes", 4)), key -> Progress.NONE, CATALOGUE))
                .extracting(Coverage::minutes)
                .containsExactly(18);
        assertThat(notes(2, Map.of()).minutes()).isEqualTo(6);
    }

    @Test
    void aSkillThatNothingTeachesIsAGapInTheContent() {
        assertThat(Coverage.of(List.of(target("calls", 2)), key -> Progress.NONE, CATALOGUE))
                .containsExactly(new Coverage("calls", new Level(2), Map.of(), 0, 0));
    }

    private static Coverage notes(double level, Map<String, Progress> progress) {
        return Coverage.of(List.of(target("notes", level)), key -> progress.getOrDefault(key, Progress.NONE), CATALOGUE)
                .getFirst();
    }

    private static Target target(String skill, double level) {
        return new Target(
                skill, new Level(level), 1, LocalDate.parse("2026-12-24"), false, new TreeSet<>(List.of("support")));
    }
}
