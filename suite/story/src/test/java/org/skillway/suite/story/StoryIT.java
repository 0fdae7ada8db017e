package org.skillway.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo's story holds, and the README tells it as it is. */
@ExtendWith(ToldSuite.Resolver.class)
class StoryIT {

    @TestFactory
    Stream<DynamicTest> holds(ToldSuite suite) {
        return suite.story().expectations().stream()
                .map(claim -> DynamicTest.dynamicTest(
                        claim.chapter() + ": " + claim.claim(),
                        () -> assertThat(claim.held()).as(claim.observed()).isTrue()));
    }

    @Test
    void hasTheChaptersAndClaimsThatTheReadmeCounts(ToldSuite suite) throws IOException {
        var claims = suite.story().expectations();
        var chapters = claims.stream().map(Expectation::chapter).distinct().count();

        assertThat(chapters).isEqualTo(8);
        assertThat(readme()).contains("Eight short chapters, %d claims;".formatted(claims.size()));
    }

    @Test
    void printsWhatTheReadmeShows(ToldSuite suite) throws IOException {
        var shown = readme().lines()
                .dropWhile(line -> !line.equals("## What the demo tells"))
                .dropWhile(line -> !line.startsWith("```"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .map(StoryIT::timeless)
                .filter(line -> !line.isEmpty());

        assertThat(shown)
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(timeless(suite.printed())).contains(line));
    }

    /** The day of the demo is today, and how many tickets it takes depends on the machine: no figure stays the same. */
    private static String timeless(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("\\d+ [A-Z][a-z]+ 20\\d\\d", "<day>")
                .replaceAll("\\d+(, \\d+)*", "<n>")
                .strip();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of(System.getProperty("skillway.root"), "README.md"));
    }
}
