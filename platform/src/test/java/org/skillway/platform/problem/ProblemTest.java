package org.skillway.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void theSecondEntryStandsBeforeTheTenth() {
        assertThat(Stream.of("/items/10/key", "?limit", "/items/2/minutes", "/items", "", "/items/2/key")
                        .map(pointer -> Problem.at(pointer, "is wrong"))
                        .sorted())
                .extracting(Problem.Location::pointer)
                .containsExactly("", "/items", "/items/2/key", "/items/2/minutes", "/items/10/key", "?limit");
    }

    /** An order that is none would throw, or sort one list in two ways. */
    @Test
    void placesHaveOneOrder() {
        var places = Stream.of(
                        "", "/", "/1", "/01", "/9", "/10", "/1/a", "/10/a", "/a1", "/a10b", "/a2", "/ab", "/a", "/1a",
                        "/1.5")
                .map(pointer -> Problem.at(pointer, "is wrong"))
                .sorted()
                .toList();

        for (var one = 0; one < places.size(); one++) {
            for (var other = 0; other < places.size(); other++) {
                assertThat(Integer.signum(places.get(one).compareTo(places.get(other))))
                        .isEqualTo(Integer.compare(one, other));
            }
        }
    }

    @Test
    void ofOnePlaceTheMistakesAreInTheOrderOfTheirWords() {
        assertThat(Stream.of(Problem.at("/level", "is too small"), Problem.at("/level", "is no number"))
                        .sorted())
                .extracting(Problem.Location::detail)
                .containsExactly("is no number", "is too small");
    }
}
