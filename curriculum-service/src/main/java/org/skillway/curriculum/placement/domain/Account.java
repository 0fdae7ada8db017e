package org.skillway.curriculum.placement.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a test ended as it did: what each answer weighed, in natural logarithms of the likelihood ratios of {@link TestOut},
 * and the fewest answers that, had they gone the other way, would have ended it otherwise.
 *
 * @param pass the sum for passing, proven from {@code toPass} on
 * @param fail the sum for failing, proven from {@code toFail} on
 * @param smallest null where the test was ended from outside, or no answer was given
 */
public record Account(
        List<Weight> answers,
        double pass,
        double fail,
        double toPass,
        double toFail,
        @Nullable Flip smallest) {

    /** By how much an answer moved the two, and whether it was right without help. */
    public record Weight(String item, boolean shown, double pass, double fail) {}

    /** Answers to the same items the other way round, and what the test would then have come to. */
    public record Flip(List<String> items, Turn then) {

        public Flip {
            items = List.copyOf(items);
        }
    }

    public Account {
        answers = List.copyOf(answers);
    }
}
