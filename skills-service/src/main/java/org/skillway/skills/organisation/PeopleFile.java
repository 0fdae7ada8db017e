package org.skillway.skills.organisation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.domain.PersonColumn;
import org.skillway.skills.organisation.domain.RowReader;
import org.skillway.skills.organisation.domain.RowReading;

/** The CSV file of an HR system (RFC 4180, UTF-8, with a header). Wrong rows are readings; a wrong file is refused. */
final class PeopleFile {

    static final int MAX_ROWS = 10_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private PeopleFile() {}

    static List<RowReading> read(String text) {
        // Excel puts a byte-order mark in front, which would become part of the first header.
        var csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (var parser = CSVParser.parse(new StringReader(csv), FORMAT)) {
            checkHeader(parser.getHeaderNames());
            var readings = new ArrayList<RowReading>();
            for (var row : parser) {
                if (readings.size() == MAX_ROWS) {
                    throw new Problem(ProblemCode.BODY_TOO_LARGE, "At most " + MAX_ROWS + " rows a file.");
                }
                readings.add(reading(row));
            }
            return readings;
        } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private static RowReading reading(CSVRecord row) {
        return RowReader.read(Math.toIntExact(row.getRecordNumber()), row.toMap());
    }

    private static void checkHeader(List<String> headers) {
        var missing = Stream.of(PersonColumn.values())
                .filter(column -> column.required() && !headers.contains(column.header()))
                .map(column -> Problem.at("/0/" + column.header(), "This column is missing."));
        var unknown = headers.stream()
                .filter(header -> !PersonColumn.isKnown(header))
                .map(header -> Problem.at("/0/" + header, "There is no such column."));
        var errors = Stream.concat(missing, unknown).toArray(Location[]::new);
        if (errors.length > 0) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "The header does not fit. See 'errors'.", errors);
        }
    }

    private static Problem malformed(Exception why) {
        return new Problem(ProblemCode.BAD_REQUEST, "Not a CSV file with a header: " + why.getMessage());
    }
}
