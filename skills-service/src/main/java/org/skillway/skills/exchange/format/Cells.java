package org.skillway.skills.exchange.format;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** One row. A cell that does not fit throws, and its row is refused. */
final class Cells {

    private final String file;
    private final CSVRecord row;

    Cells(String file, CSVRecord row) {
        this.file = file;
        this.row = row;
    }

    Place place() {
        return new Place(file, row.getRecordNumber());
    }

    /** What stands in the cell, empty where there is no such cell. */
    String optional(String column, int longest) {
        return Texts.checked(column, row.isMapped(column) && row.isSet(column) ? row.get(column) : "", longest);
    }

    String text(String column, int longest) {
        var text = optional(column, longest);
        if (text.isEmpty()) {
            throw new BadCell(column, "is empty");
        }
        return text;
    }

    double number(String column, double from, double to) {
        var text = text(column, 30);
        try {
            var number = Double.parseDouble(text);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadCell(column, "'" + text + "' is no number");
        }
        throw new BadCell(column, text + " does not lie between " + from + " and " + to);
    }

    /** The parts of a cell that holds several. */
    List<String> parts(String column, Pattern between, int longest) {
        return between.splitAsStream(row.isMapped(column) && row.isSet(column) ? row.get(column) : "")
                .map(part -> Texts.checked(column, part, longest))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
