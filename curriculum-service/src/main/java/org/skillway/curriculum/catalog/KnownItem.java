package org.skillway.curriculum.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.Difficulty;
import org.skillway.curriculum.mastery.domain.ItemAnswer;

/**
 * What is known of an item, as {@code items_known} says it: what it has heard, null where that is nothing, and what it has not
 * heard yet.
 */
record KnownItem(
        String module,
        String item,
        @Nullable Double mean,
        @Nullable Double variance,
        long answers,
        @Nullable Double startMean,
        @Nullable Double startVariance,
        @Nullable Double toldMean,
        @Nullable List<ItemAnswer> said) {

    Difficulty difficulty() {
        Difficulty heard = mean == null || variance == null
                ? null
                : new Difficulty(
                        startMean == null || startVariance == null ? null : new Belief(startMean, startVariance),
                        new Belief(mean, variance),
                        answers,
                        toldMean);
        return requireNonNull(
                Difficulty.hearing(heard, requireNonNullElse(said, List.of())), "An item is known or was answered.");
    }
}
