package org.skillway.suite.evaluate.mastery;

import java.util.ArrayList;
import java.util.List;

/** Forecasts of about the same chance, and how often they came true: one bar of a reliability diagram. */
record Reliability(int tenth, int answers, double foretold, double right) {

    private static final int BARS = 10;

    static List<Reliability> diagram(List<Forecast> forecasts) {
        List<Reliability> bars = new ArrayList<>();
        for (int bar = 0; bar < BARS; bar++) {
            int tenth = bar;
            List<Forecast> here = forecasts.stream()
                    .filter(forecast -> Math.min((int) (forecast.chance() * BARS), BARS - 1) == tenth)
                    .toList();
            bars.add(new Reliability(
                    bar,
                    here.size(),
                    here.stream().mapToDouble(Forecast::chance).average().orElse(Double.NaN),
                    here.stream()
                            .mapToDouble(forecast -> forecast.right() ? 1 : 0)
                            .average()
                            .orElse(Double.NaN)));
        }
        return bars;
    }
}
