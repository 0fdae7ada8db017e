package org.skillway.suite.evaluate.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.skillway.curriculum.memory.domain.Rating;

/** Real reviews, card by card, with what the reference implementation of FSRS-6 made of each. */
record ReviewTrace(List<List<Reviewed>> cards, int reviews) {

    /** A review; the recall before it, stability and difficulty after it are the reference's. */
    record Reviewed(
            Duration since, Rating rating, double recall, boolean scored, double stability, double difficulty) {}

    static ReviewTrace read(Path file) throws IOException {
        Map<String, List<Reviewed>> cards = new LinkedHashMap<>();
        Map<String, Instant> last = new HashMap<>();
        int reviews = 0;
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split(",", -1);
                Instant at = OffsetDateTime.parse(row[3]).toInstant();
                Duration since = Duration.between(last.getOrDefault(row[0], at), at);
                last.put(row[0], at);
                cards.computeIfAbsent(row[0], card -> new ArrayList<>()).add(reviewed(row, since));
                reviews++;
            }
        }
        return new ReviewTrace(List.copyOf(cards.values()), reviews);
    }

    private static Reviewed reviewed(String[] row, Duration since) {
        return new Reviewed(
                since,
                Rating.of(Integer.parseInt(row[2])),
                Double.parseDouble(row[4]),
                row[5].equals("1"),
                Double.parseDouble(row[6]),
                Double.parseDouble(row[7]));
    }
}
