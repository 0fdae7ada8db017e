package org.skillway.curriculum.calibration.domain;

import java.util.ArrayList;
import java.util.List;

/** The forecasts between two probabilities, their mean and the share that came true: a point of a reliability diagram. */
public record Bin(double from, double to, int answers, double foretold, double right) {

    private static final int BINS = 10;

    /**
     * Ten bins of equal width; one with too few people joins the next, and the last one that before it, so that no number
     * speaks about few and none can be had by subtraction.
     */
    static List<Bin> of(List<Forecast> forecasts, int fewest) {
        List<Bin> bins = new ArrayList<>();
        List<Forecast> open = new ArrayList<>();
        int from = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int number = bin;
            forecasts.stream().filter(forecast -> number(forecast) == number).forEach(open::add);
            if (people(open) >= fewest && people(above(forecasts, bin)) >= fewest) {
                bins.add(bin(from, bin + 1, open));
                open.clear();
                from = bin + 1;
            }
        }
        if (!open.isEmpty()) {
            bins.add(bin(from, BINS, open));
        }
        return bins;
    }

    static long people(List<Forecast> forecasts) {
        return forecasts.stream().map(Forecast::person).distinct().count();
    }

    private static List<Forecast> above(List<Forecast> forecasts, int bin) {
        return forecasts.stream().filter(forecast -> number(forecast) > bin).toList();
    }

    private static int number(Forecast forecast) {
        return Math.min(BINS - 1, (int) (forecast.chance() * BINS));
    }

    private static Bin bin(int from, int to, List<Forecast> forecasts) {
        return new Bin(
                (double) from / BINS,
                (double) to / BINS,
                forecasts.size(),
                forecasts.stream().mapToDouble(Forecast::chance).average().orElseThrow(),
                forecasts.stream().mapToDouble(Forecast::outcome).average().orElseThrow());
    }
}
