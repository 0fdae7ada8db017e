package org.skillway.skills.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.skills.organisation.domain.PeopleFixture.goodCells;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.skills.organisation.domain.RowReading.Illegible;
import org.skillway.skills.organisation.domain.RowReading.Legible;

class RowReaderTest {

    @Test
    void readsAPerson() {
        var reading = RowReader.read(3, goodCells());

        assertThat(reading)
                .isEqualTo(new Legible(
                        3,
                        new PersonRecord(
                                "QM-7",
                                "rosa.lindqvist",
                                "Rosa Lindqvist",
                                "rosa@quillmere.example",
                                "QM-1",
                                "support",
                                "Dublin",
                                ZoneId.of("Europe/Dublin"),
                                LocalDate.parse("2026-10-05"),
                                null),
                        null));
    }

    @Test
    void takesNoNoticeOfSpacesAroundACell() {
        var cells = goodCells();
        cells.put("externalId", "  QM-7 ");

        assertThat(RowReader.read(1, cells).externalId()).isEqualTo("QM-7");
    }

    @ParameterizedTest
    @CsvSource({
        "timeZone, Europe/Atlantis",
        "startDate, 05/10/2026",
        "startDate, 2026-02-30",
        "endDate, soon",
        "team, Client Support",
        "email, rosa",
        "userName, rosa lindqvist",
        "userName, ''",
        "displayName, ''",
        "externalId, ''",
        "startDate, -9999-01-01",
        "startDate, 1899-12-31",
        "startDate, +10000-01-01",
    })
    void namesTheColumnThatIsWrong(String column, String cell) {
        var cells = goodCells();
        cells.put(column, cell);

        assertThat(violations(cells)).extracting(Violation::column).containsExactly(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"externalId", "userName", "displayName", "email", "managerExternalId", "location"})
    void nulIsNoCharacterOfACell(String column) {
        var cells = goodCells();
        cells.put(column, "ro\0sa@quillmere.example");

        assertThat(violations(cells)).containsExactly(new Violation(column, "holds the character NUL"));
    }

    @Test
    void namesEveryColumnThatIsWrongAtOnce() {
        var cells = goodCells();
        cells.put("timeZone", "Mars");
        cells.put("email", "");

        assertThat(violations(cells))
                .containsExactly(
                        new Violation("email", "is missing"),
                        new Violation("timeZone", "'Mars' is not a time zone like Europe/Lisbon"));
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        var cells = goodCells();
        cells.put("endDate", "2026-10-04");

        assertThat(violations(cells))
                .containsExactly(new Violation("endDate", "2026-10-04 is before the start, 2026-10-05"));
    }

    private static List<Violation> violations(Map<String, String> cells) {
        return ((Illegible) RowReader.read(1, cells)).violations();
    }
}
