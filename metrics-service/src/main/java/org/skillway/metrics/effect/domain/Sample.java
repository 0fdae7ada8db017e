package org.skillway.metrics.effect.domain;

import java.util.Collection;

/** The mean of some figures and how sure it is. */
record Sample(int size, double mean, double variance) {

    static Sample of(Collection<Double> figures) {
        double mean =
                figures.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = figures.stream()
                .mapToDouble(figure -> (figure - mean) * (figure - mean))
                .sum();
        return new Sample(figures.size(), mean, squares / Math.max(1, figures.size() - 1));
    }

    double errorVariance() {
        return variance / size;
    }
}
