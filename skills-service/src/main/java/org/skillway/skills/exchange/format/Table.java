package org.skillway.skills.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A file of rows under a header, read row by row. */
final class Table {

    /** As spreadsheets write it (RFC 4180). */
    static final CSVFormat COMMAS = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** As O*NET writes it: tabs between cells, and quotation marks are text. */
    static final CSVFormat TABS =
            COMMAS.builder().setDelimiter('\t').setQuote(null).get();

    private final String name;
    private final CSVFormat format;
    private final List<String> columns;

    /** The columns are those that must be there. */
    Table(String name, CSVFormat format, List<String> columns) {
        this.name = name;
        this.format = format;
        this.columns = columns;
    }

    String name() {
        return name;
    }

    /** Gives every row to the reader; a row that the reader finds a bad cell in is refused with it. */
    void each(InputStream file, Framework into, Consumer<Cells> reader) {
        try (var parser = CSVParser.parse(withoutMark(file), format)) {
            checkHeader(parser.getHeaderNames());
            for (var row : parser) {
                into.read(name);
                var cells = new Cells(name, row);
                try {
                    reader.accept(cells);
                } catch (BadCell bad) {
                    into.refuse(new RowProblem(name, row.getRecordNumber(), bad.column(), bad.detail()));
                }
            }
        } catch (CharacterCodingException e) {
            throw notUtf8(e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notUtf8(e) : malformed(e);
        } catch (CSVException | IllegalArgumentException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UnreadableFile("'" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private UnreadableFile malformed(Exception why) {
        return new UnreadableFile("'" + name + "' is not a table with a header: " + why.getMessage(), why);
    }

    private UnreadableFile notUtf8(Exception why) {
        return new UnreadableFile(
                "'" + name + "' is not UTF-8. Maybe it was saved as Windows-1252; save it as UTF-8.", why);
    }

    private void checkHeader(List<String> header) {
        var missing =
                columns.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile("'" + name + "' has no column " + missing + ". Its columns are " + header + ".");
        }
    }

    /** Excel puts a byte-order mark in front, which would become part of the first header. */
    private static Reader withoutMark(InputStream file) throws IOException {
        var reader = new PushbackReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()));
        var first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }
}
