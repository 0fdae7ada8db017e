package org.skillway.curriculum.records.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.records.domain.RecordFixture.CATALOGUE;
import static org.skillway.curriculum.records.domain.RecordFixture.helped;
import static org.skillway.curriculum.records.domain.RecordFixture.right;
import static org.skillway.curriculum.records.domain.RecordFixture.wrong;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.records.domain.Win.Kind;

class WinTest {

    @Test
    void aModuleIsWonWithItsLastItem() {
        List<Win> wins = Win.in(List.of(right("lesson", "a", 1), right("lesson", "b", 2)), CATALOGUE);

        assertThat(wins).extracting(Win::kind).containsExactly(Kind.MODULE_PASSED);
        assertThat(wins.getFirst().at()).isEqualTo(RecordFixture.START.plusSeconds(120));
    }

    @Test
    void aMistakeIsMendedOnceAndOnlyWithoutHelp() {
        List<Win> wins = Win.in(
                List.of(
                        wrong("lesson", "a", 1),
                        helped("lesson", "a", 2),
                        right("lesson", "a", 3),
                        wrong("lesson", "a", 4),
                        right("lesson", "a", 5)),
                CATALOGUE);

        assertThat(wins).extracting(Win::kind).containsExactly(Kind.MISTAKE_MENDED);
        assertThat(wins.getFirst().at()).isEqualTo(RecordFixture.START.plusSeconds(180));
    }

    @Test
    void theLatestComesFirstAndWhatIsGoneFromTheCatalogueGivesNone() {
        List<Win> wins = Win.in(
                List.of(
                        wrong("lesson", "a", 1),
                        right("gone", "a", 2),
                        right("lesson", "b", 3),
                        right("lesson", "a", 4)),
                CATALOGUE);

        assertThat(wins).extracting(Win::kind).containsExactly(Kind.MISTAKE_MENDED, Kind.MODULE_PASSED);
        assertThat(wins).extracting(Win::module).containsOnly("lesson");
    }
}
