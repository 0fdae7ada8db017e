package org.skillway.skills.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.skills.organisation.domain.PeopleFixture.aPerson;
import static org.skillway.skills.organisation.domain.PeopleFixture.aRow;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final List<PersonRecord> KNOWN = List.of(
            aPerson("grace", null),
            aPerson("rosa", "grace"),
            aPerson("left", null).endingOn(TODAY.minusDays(9)));

    @Test
    void whomAFileOfEverybodyLacksHadTheirLastDayYesterday() {
        var ended = new Endings(10).of(List.of(aRow(1, "grace", null)), KNOWN, TODAY);

        assertThat(ended.refusal()).isNull();
        assertThat(ended.people()).singleElement().satisfies(person -> {
            assertThat(person.externalId()).isEqualTo("rosa");
            assertThat(person.endDate()).isEqualTo(TODAY.minusDays(1));
        });
    }

    @Test
    void aFileOfSomePeopleEndsNobody() {
        assertThat(Endings.NONE.of(List.of(), KNOWN, TODAY).people()).isEmpty();
    }

    @Test
    void whoWasToStartLaterEndsOnceOnThatDay() {
        var beforeTheStart = LocalDate.parse("2026-09-01");
        var rosa = aPerson("rosa", null);

        var ended = new Endings(10).of(List.of(), List.of(rosa), beforeTheStart).people();

        assertThat(ended).extracting(PersonRecord::endDate).containsExactly(rosa.startDate());
        assertThat(new Endings(0).of(List.of(), ended, beforeTheStart)).isEqualTo(new Endings.Ended(List.of(), null));
    }

    @Test
    void aRejectedRowKeepsItsPerson() {
        var rosa = new RowReading.Illegible(1, "rosa", List.of(new Violation("email", "is missing")));

        var ended = new Endings(10).of(List.of(rosa, aRow(2, "grace", null)), KNOWN, TODAY);

        assertThat(ended.people()).isEmpty();
    }

    @Test
    void aRowThatNamesNobodyMayBeAnybodys() {
        var somebody = new RowReading.Illegible(1, "", List.of(new Violation("externalId", "is missing")));

        var ended = new Endings(10).of(List.of(somebody, aRow(2, "grace", null)), KNOWN, TODAY);

        assertThat(ended.refusal()).contains("A row does not say whom it is about");
    }

    @Test
    void aFileThatIsCutOffEndsNobody() {
        var ended = new Endings(1).of(List.of(), KNOWN, TODAY);

        assertThat(ended.refusal()).contains("lacks 2 active people", "at most 1");
    }
}
