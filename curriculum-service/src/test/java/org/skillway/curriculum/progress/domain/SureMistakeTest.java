package org.skillway.curriculum.progress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.store.Json;

/** What is kept of an answer that was wrong and given with confidence. */
class SureMistakeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Module MODULE = new Module(
            "notes",
            "Notes",
            ModuleKind.LESSON,
            new Outcome("notes", "Writes them."),
            new Level(2),
            5,
            null,
            List.of(),
            null,
            List.of(item("one"), item("two")));

    @Test
    void isLookedAtAgainFirst() {
        Progress progress =
                Progress.NONE.answered(MODULE, "one", false, TODAY).answered(MODULE, "two", false, true, TODAY);

        assertThat(progress.lookAgain()).contains("two");
        assertThat(progress.hasSureMistake()).isTrue();
    }

    @Test
    void isMendedByARightAnswerAndNotByAnUnsureOne() {
        Progress sure = Progress.NONE.answered(MODULE, "two", false, true, TODAY);

        assertThat(sure.answered(MODULE, "two", false, false, TODAY).hasSureMistake())
                .isTrue();
        assertThat(sure.answered(MODULE, "two", true, false, TODAY).hasSureMistake())
                .isFalse();
        assertThat(sure.opened().completed().abandonedOnce().hasSureMistake()).isTrue();
    }

    @Test
    void fourInFiveIsSureAndSilenceIsNot() {
        assertThat(wrong(0.8).sure()).isTrue();
        assertThat(wrong(0.79).sure()).isFalse();
        assertThat(wrong(null).sure()).isFalse();
    }

    @Test
    void whatEarlierReleasesStoredTellsOfNone() {
        String stored =
                "{\"right\":[\"one\"],\"tried\":[\"one\",\"two\"],\"seen\":[\"one\",\"two\"],\"failedRounds\":1,"
                        + "\"abandoned\":0,\"state\":\"OPEN\",\"missed\":\"2026-11-18\",\"wanting\":false,\"anew\":false}";

        Progress read = Json.read(stored, Progress.class);

        assertThat(read.hasSureMistake()).isFalse();
        assertThat(read.lookAgain()).contains("two");
        Progress sure = read.answered(MODULE, "two", false, true, TODAY);
        assertThat(Json.read(Json.write(sure), Progress.class)).isEqualTo(sure);
    }

    private static Deed.Answered wrong(@Nullable Double confidence) {
        return new Deed.Answered(item("one"), false, HelpLevel.NONE, confidence, 0, Instant.EPOCH);
    }

    private static Item item(String key) {
        return new Item(key, "What now?", List.of("a", "b"), 0, new Level(2));
    }
}
