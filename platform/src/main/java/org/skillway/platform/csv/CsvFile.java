package org.skillway.platform.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;

/** A CSV file (RFC 4180, UTF-8, with a header). What stands in its rows is for the caller to judge; a wrong file is refused. */
public final class CsvFile {

    public static final int MAX_ROWS = 10_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** The columns that must be there, and those that may. */
    public record Header(List<String> required, List<String> optional) {

        public Header {
            required = List.copyOf(required);
            optional = List.copyOf(optional);
        }

        private boolean knows(String column) {
            return required.contains(column) || optional.contains(column);
        }
    }

    /** Makes something of a row: its number, counted from 1 after the header, and its cells by column. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(int row, Map<String, String> cells);
    }

    private CsvFile() {}

    public static <T> List<T> read(byte[] file, Header header, Reader<T> reader) {
        try (var parser = CSVParser.parse(new StringReader(text(file)), FORMAT)) {
            check(parser.getHeaderNames(), header);
            var readings = new ArrayList<T>();
            for (var row : parser) {
                if (readings.size() == MAX_ROWS) {
                    throw new Problem(ProblemCode.BODY_TOO_LARGE, "At most " + MAX_ROWS + " rows a file.");
                }
                readings.add(reader.read(Math.toIntExact(row.getRecordNumber()), row.toMap()));
            }
            return readings;
        } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** Names that are read in another encoding than they were written in would be stored wrong, and nobody would notice. */
    private static String text(byte[] file) {
        var bytes = ByteBuffer.wrap(file);
        var text = CharBuffer.allocate(file.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
            throw new Problem(
                    ProblemCode.BAD_REQUEST,
                    "Not UTF-8: the byte at offset " + bytes.position()
                            + " belongs to no character. Maybe it was saved as Windows-1252; save it as UTF-8.");
        }
        text.flip();
        // Excel puts a byte-order mark in front, which would become part of the first header.
        return text.toString().startsWith("\uFEFF") ? text.toString().substring(1) : text.toString();
    }

    private static void check(Collection<String> columns, Header header) {
        var missing = header.required().stream()
                .filter(column -> !columns.contains(column))
                .map(column -> Problem.at("/0/" + column, "This column is missing."));
        var unknown = columns.stream()
                .filter(column -> !header.knows(column))
                .map(column -> Problem.at("/0/" + column, "There is no such column."));
        var errors = Stream.concat(missing, unknown).toArray(Location[]::new);
        if (errors.length > 0) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "The header does not fit. See 'errors'.", errors);
        }
    }

    private static Problem malformed(Exception why) {
        return new Problem(ProblemCode.BAD_REQUEST, "Not a CSV file with a header: " + why.getMessage());
    }
}
