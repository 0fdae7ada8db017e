package org.skillway.metrics.drift.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * The first values of a chart, or the evidence of a slip, as a sample in which one value may be a mistake.
 *
 * <p>What lies farther from the median than five robust standard deviations counts as that far. The deviation is 1.4826
 * times the median absolute deviation [1], which takes six wrong values of twelve to be led astray. Where more than half of
 * the values are alike it says nothing, and the largest difference but one stands in: a yes-or-no figure varies so, and one
 * odd value alone is taken for a mistake. Five, because less than one normal sample of twelve in a hundred is touched by
 * more than a trifle: the run lengths of {@code DriftCalibrationTest} stay as they are without it.
 *
 * <p>[1] F. R. Hampel (1974), The influence curve and its role in robust estimation, Journal of the American Statistical
 * Association 69, 383-393.
 */
record Opening(List<Double> values) {

    /** So many values of a chart are taken so; whoever lets it warm up for longer has the rest as they come. */
    static final int MOST = 12;

    private static final double FARTHEST = 5;
    private static final double NORMAL = 1.4826;

    Opening {
        values = List.copyOf(values);
    }

    Opening plus(double value) {
        return new Opening(Stream.concat(values.stream(), Stream.of(value)).toList());
    }

    /** Count, mean and spread, with no value farther out than is believable. */
    Moments moments() {
        var middle =
                middle(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
        var apart = values.stream()
                .mapToDouble(value -> Math.abs(value - middle))
                .sorted()
                .toArray();
        var least = StandardScore.least(middle);
        var usual = NORMAL * middle(apart);
        var spread = usual >= least ? usual : Math.max(least, apart[Math.max(0, apart.length - 2)]);
        var moments = Moments.NONE;
        for (var value : values) {
            moments = moments.plus(Math.clamp(value, middle - FARTHEST * spread, middle + FARTHEST * spread));
        }
        return moments;
    }

    /** Halved before they are added: the sum of two of the largest numbers is none. */
    private static double middle(double[] sorted) {
        return sorted[(sorted.length - 1) / 2] / 2 + sorted[sorted.length / 2] / 2;
    }
}
