package org.skillway.skills.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.skillway.platform.csv.CsvFile;
import org.skillway.skills.organisation.domain.PersonColumn;
import org.skillway.skills.organisation.domain.RowReader;
import org.skillway.skills.organisation.domain.RowReading;

/** The people file of an HR system. Wrong rows are readings; a wrong file is refused. */
final class PeopleFile {

    private static final CsvFile.Header HEADER = new CsvFile.Header(columns(true), columns(false));

    private PeopleFile() {}

    static List<RowReading> read(byte[] file) {
        return CsvFile.read(file, HEADER, RowReader::read);
    }

    private static List<String> columns(boolean required) {
        return Stream.of(PersonColumn.values())
                .filter(column -> column.required() == required)
                .map(PersonColumn::header)
                .toList();
    }
}
