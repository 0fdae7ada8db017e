package org.skillway.suite.story;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the story line by line, in plain text, and remembers what was claimed and measured. */
final class Teller {

    private static final int WIDTH = 100;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final PrintStream out;
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<Latency> latencies = new ArrayList<>();
    private String chapter = "";

    Teller(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        chapter = title;
        out.printf("%n%s%n%s%n", title, "-".repeat(title.length()));
    }

    void say(String line) {
        wrap("     ", line);
    }

    /** States a claim, what was seen, and whether they agree; answers whether they do. */
    boolean expect(String claim, boolean held, String observed) {
        expectations.add(new Expectation(chapter, claim, observed, held));
        wrap(held ? "  ok " : "  NO ", claim);
        wrap("       ", observed);
        return held;
    }

    void measured(String what, Duration took) {
        var latency = new Latency(what, took);
        latencies.add(latency);
        say("%s: %s".formatted(what, latency.inMillis()));
    }

    StoryResult result() {
        return new StoryResult(List.copyOf(expectations), List.copyOf(latencies));
    }

    private void wrap(String indent, String text) {
        var line = new StringBuilder(indent);
        for (var word : SPACES.split(text.strip(), -1)) {
            if (line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent.length()));
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
