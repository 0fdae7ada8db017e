package org.skillway.suite.evaluate.mastery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.skillway.curriculum.mastery.domain.Answer;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Replay;

/**
 * ASSISTments 2009 as Gervet et al. (JEDM 12, 2020) prepared and split it by person: answers of school children to
 * mathematics items, in the order in which each person gave them. It says neither when nor what could be guessed.
 */
record Assistments(List<Replay.Event> training, List<Replay.Event> test) {

    static Assistments read(Path data) throws IOException {
        Path directory = data.resolve("knowledge-tracing");
        Map<String, List<String>> skills = Files.readAllLines(directory.resolve("q_mat_item_skill.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(groupingBy(pair -> pair[0], mapping(pair -> pair[1], toList())));
        return new Assistments(
                events(directory.resolve("preprocessed_data_train.csv.gz"), skills),
                events(directory.resolve("preprocessed_data_test.csv.gz"), skills));
    }

    /** With so many of the people to learn from, taken evenly. */
    Assistments with(int people) {
        List<String> everybody =
                training.stream().map(Replay.Event::person).distinct().toList();
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < people; i++) {
            chosen.add(everybody.get(i * everybody.size() / people));
        }
        return new Assistments(
                training.stream()
                        .filter(event -> chosen.contains(event.person()))
                        .toList(),
                test);
    }

    private static List<Replay.Event> events(Path file, Map<String, List<String>> skills) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Replay.Event(
                            cells[0],
                            cells[1],
                            skills.getOrDefault(cells[1], List.of(cells[4])),
                            new Answer(cells[3].equals("1"), HelpLevel.NONE, 0, false),
                            Instant.EPOCH))
                    .toList();
        }
    }
}
