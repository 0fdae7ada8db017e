package org.skillway.curriculum.memory.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 12,580 reviews of one learner beside what the reference implementation made of each. */
class FsrsTraceTest {

    private static final String ROOT = System.getProperty("skillway.root", "..");
    private static final Path TRACE = Path.of(System.getProperty("skillway.data", ROOT + "/../shared/data"))
            .resolve("fsrs/trace_default.csv.gz");

    private final Map<String, Reviewed> last = new HashMap<>();
    private double logLoss;
    private int scored;

    @Test
    void everyReviewIsThatOfTheReference() throws IOException {
        assumeTrue(
                Files.exists(TRACE),
                () -> "No published trace in " + TRACE.normalize() + "; name its folder with -Dskillway.data=DIR.");

        List<String> rows = rows();
        rows.forEach(this::follow);

        assertThat(rows).hasSize(12_580);
        assertThat(scored).isEqualTo(5_329);
        assertThat(logLoss / scored).isCloseTo(0.4586623534, within(1e-9));
    }

    private void follow(String line) {
        String[] row = line.split(",", -1);
        Rating rating = Rating.of(Integer.parseInt(row[2]));
        Instant at = OffsetDateTime.parse(row[3]).toInstant();
        Memory memory = memoryAfter(last.get(row[0]), rating, at, row);
        assertThat(memory.stability()).as(line).isCloseTo(Double.parseDouble(row[6]), within(1e-6));
        assertThat(memory.difficulty()).as(line).isCloseTo(Double.parseDouble(row[7]), within(1e-6));
        last.put(row[0], new Reviewed(memory, at));
    }

    private Memory memoryAfter(@Nullable Reviewed before, Rating rating, Instant at, String[] row) {
        if (before == null) {
            return Fsrs.STANDARD.first(rating);
        }
        Duration since = Duration.between(before.at(), at);
        double recall = Fsrs.STANDARD.recall(before.memory(), since);
        assertThat(recall).isCloseTo(Double.parseDouble(row[4]), within(1e-6));
        if (row[5].equals("1")) {
            scored++;
            logLoss -= Math.log(rating == Rating.AGAIN ? 1 - recall : recall);
        }
        return Fsrs.STANDARD.review(before.memory(), since, rating);
    }

    private static List<String> rows() throws IOException {
        try (var in =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(TRACE)), UTF_8))) {
            return in.lines().skip(1).toList();
        }
    }

    private record Reviewed(Memory memory, Instant at) {}
}
