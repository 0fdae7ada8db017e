package org.skillway.skills.organisation.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a row of the people file, naming everything that is wrong with it at once. */
public final class RowReader {

    private RowReader() {}

    /** The cells by header; a missing cell is empty, and spaces around one do not count. */
    public static RowReading read(int row, Map<String, String> cells) {
        var violations = new ArrayList<Violation>();
        for (var column : PersonColumn.values()) {
            column.check(cell(cells, column)).ifPresent(violations::add);
        }
        if (violations.isEmpty()) {
            var person = person(cells);
            var effective = date(cells, PersonColumn.EFFECTIVE);
            endsBeforeItStarts(person).forEach(violations::add);
            isEffectiveBeforeItStarts(person, effective).forEach(violations::add);
            if (violations.isEmpty()) {
                return new RowReading.Legible(row, person, effective);
            }
        }
        return new RowReading.Illegible(row, cell(cells, PersonColumn.EXTERNAL_ID), violations);
    }

    private static PersonRecord person(Map<String, String> cells) {
        return new PersonRecord(
                cell(cells, PersonColumn.EXTERNAL_ID),
                cell(cells, PersonColumn.USER_NAME),
                cell(cells, PersonColumn.DISPLAY_NAME),
                cell(cells, PersonColumn.EMAIL),
                orNull(cells, PersonColumn.MANAGER_EXTERNAL_ID),
                orNull(cells, PersonColumn.TEAM),
                orNull(cells, PersonColumn.LOCATION),
                ZoneId.of(cell(cells, PersonColumn.TIME_ZONE)),
                LocalDate.parse(cell(cells, PersonColumn.START_DATE)),
                date(cells, PersonColumn.END_DATE));
    }

    private static Stream<Violation> endsBeforeItStarts(PersonRecord person) {
        var end = person.endDate();
        return end != null && end.isBefore(person.startDate())
                ? Stream.of(new Violation(
                        PersonColumn.END_DATE.header(), end + " is before the start, " + person.startDate()))
                : Stream.empty();
    }

    private static Stream<Violation> isEffectiveBeforeItStarts(PersonRecord person, @Nullable LocalDate effective) {
        return effective != null && effective.isBefore(person.startDate())
                ? Stream.of(new Violation(
                        PersonColumn.EFFECTIVE.header(), effective + " is before the start, " + person.startDate()))
                : Stream.empty();
    }

    private static @Nullable LocalDate date(Map<String, String> cells, PersonColumn column) {
        var cell = orNull(cells, column);
        return cell == null ? null : LocalDate.parse(cell);
    }

    private static String cell(Map<String, String> cells, PersonColumn column) {
        return cells.getOrDefault(column.header(), "").strip();
    }

    private static @Nullable String orNull(Map<String, String> cells, PersonColumn column) {
        var cell = cell(cells, column);
        return cell.isEmpty() ? null : cell;
    }
}
