package org.skillway.suite.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle one; of an even number the lower of the two in the middle, so that it is one that was measured. */
final class Median {

    private Median() {}

    static <T> T of(List<T> all, ToDoubleFunction<T> by) {
        return all.stream().sorted(Comparator.comparingDouble(by)).toList().get((all.size() - 1) / 2);
    }

    static double of(List<Double> all) {
        return of(all, Double::doubleValue);
    }
}
