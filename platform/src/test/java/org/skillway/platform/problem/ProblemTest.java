package org.skillway.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void placesStandInTheOrderOfTheBody() {
        assertThat(Stream.of("/items/10/key", "?limit", "/items/2/minutes", "/items", "", "/items/2/key")
                        .map(pointer -> Problem.at(pointer, "is wrong"))
                        .sorted())
                .extracting(Problem.Location::pointer)
                .containsExactly("", "/items", "/items/2/key", "/items/2/minutes", "/items/10/key", "?limit");
    }

    @Test
    void ofOnePlaceTheMistakesAreInTheOrderOfTheirWords() {
        assertThat(Stream.of(Problem.at("/level", "is too small"), Problem.at("/level", "is no number"))
                        .sorted())
                .extracting(Problem.Location::detail)
                .containsExactly("is no number", "is too small");
    }
}
