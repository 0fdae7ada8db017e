package org.skillway.platform.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

class PlacesTest {

    private final Places places = new Places(2, 1, Duration.ofMillis(5), "Too much at once.");

    @Test
    void aTenantHasSoManyPlacesAndKeepsNobodyElseWaiting() {
        Supplier<String> another = () -> places.spend("a", () -> "done");

        assertThatThrownBy(() -> places.spend("a", another))
                .satisfies(refused -> isRefused(refused, ProblemCode.RATE_LIMITED));
        assertThat(places.<String>spend("a", () -> places.spend("b", () -> "done")))
                .isEqualTo("done");
    }

    @Test
    void whenAllPlacesAreTakenEverybodyIsToldWhenToComeBack() {
        Supplier<String> third = () -> places.spend("b", () -> places.spend("c", () -> "done"));

        assertThatThrownBy(() -> places.spend("a", third))
                .satisfies(refused -> isRefused(refused, ProblemCode.UNAVAILABLE));
    }

    @Test
    void whatFailsGivesItsPlaceBack() {
        Supplier<String> failing = () -> {
            throw new IllegalStateException("no result");
        };

        assertThatThrownBy(() -> places.spend("a", failing)).isInstanceOf(IllegalStateException.class);
        assertThat(places.<String>spend("a", () -> "done")).isEqualTo("done");
    }

    private static void isRefused(Throwable refused, ProblemCode code) {
        assertThat(refused).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.getHeaders()).containsEntry("Retry-After", "2");
        });
    }
}
