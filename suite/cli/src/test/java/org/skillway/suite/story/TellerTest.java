package org.skillway.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TellerTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Teller teller = new Teller(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void printsEachClaimWithWhatWasObserved() {
        teller.expect("The sun shines", false, "it rains");

        assertThat(printed()).contains("  NO The sun shines", "it rains");
    }

    @Test
    void remembersTheChapterOfAClaim() {
        teller.chapter("1. Weather");
        teller.expect("The sun shines", true, "it does");

        assertThat(teller.result().expectations())
                .containsExactly(new Expectation("1. Weather", "The sun shines", "it does", true));
    }

    @Test
    void printsMeasuredTimesInMilliseconds() {
        teller.measured("a thought", Duration.ofNanos(12_345_678));

        assertThat(printed()).contains("a thought: 12.3 ms");
    }

    @Test
    void wrapsLongLinesAndUsesNoColours() {
        teller.say("word ".repeat(60));

        assertThat(printed().lines()).hasSizeGreaterThan(2).allMatch(line -> line.length() <= 100);
        assertThat(printed()).doesNotContain("\u001b");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
