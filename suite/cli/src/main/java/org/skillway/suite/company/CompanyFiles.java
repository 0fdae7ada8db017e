package org.skillway.suite.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A company's folder: what its README describes, read but not interpreted. */
public final class CompanyFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path folder;
    private final JsonNode company;

    public CompanyFiles(Path folder) {
        this.folder = folder;
        this.company = json("company.json");
    }

    public String name() {
        return company.at("/name").asText();
    }

    public String tenant() {
        return company.at("/tenant").asText();
    }

    public LocalDate storyDay() {
        return LocalDate.parse(company.at("/storyDay").asText());
    }

    /** The user name of whoever plays a persona. */
    public String persona(String role) {
        var userName = company.at("/personas/" + role).asText("");
        if (userName.isEmpty()) {
            throw new IllegalArgumentException("company.json names nobody for the persona " + role);
        }
        return userName;
    }

    public JsonNode json(String file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder.resolve(file), e);
        }
    }

    public List<CSVRecord> csv(String file) {
        try (var parser = CSV.parse(Files.newBufferedReader(folder.resolve(file)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder.resolve(file), e);
        }
    }

    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder.resolve(file), e);
        }
    }

    /** The files of a subfolder, by name, relative to the company's folder. */
    public List<String> filesIn(String subfolder) {
        try (var files = Files.list(folder.resolve(subfolder))) {
            return files.map(file -> subfolder + '/' + file.getFileName())
                    .filter(file -> file.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder.resolve(subfolder), e);
        }
    }

    /** All modules of all files as one array, as the import takes them. */
    public ArrayNode modules() {
        var all = JSON.createArrayNode();
        filesIn("modules").forEach(file -> json(file).forEach(all::add));
        return all;
    }
}
