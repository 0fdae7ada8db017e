package org.skillway.suite.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two sides measured in turn, so that whatever else the machine does meets both. */
record Comparison(List<Run> ours, List<Run> bare) {

    static Comparison run(ClosedLoop load, Target ours, Target bare, int clients, Effort effort)
            throws IOException, InterruptedException {
        var measured = new Comparison(new ArrayList<>(), new ArrayList<>());
        for (var round = 0; round < effort.rounds(); round++) {
            measured.ours.add(load.run(ours, clients, effort.stretch()));
            measured.bare.add(load.run(bare, clients, effort.stretch()));
        }
        return measured;
    }

    /** The median of the rounds' ratios of throughput. */
    double ratio() {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round).perSecond() / bare.get(round).perSecond());
        }
        return Median.of(ratios);
    }

    double cpuRatio() {
        return middle(ours).cpuMicros() / middle(bare).cpuMicros();
    }

    Figure figure(String what, double goal) {
        var failed = ours.stream().mapToInt(Run::failed).sum();
        return new Figure(
                what,
                words(middle(ours)) + (failed == 0 ? "" : ", %d failed".formatted(failed)),
                "%s; %.2f × its throughput, %.1f × its CPU".formatted(words(middle(bare)), ratio(), cpuRatio()),
                Figure.Goal.atLeast(failed == 0 ? ratio() : 0, goal, " ×"));
    }

    private static Run middle(List<Run> runs) {
        return Median.of(runs, Run::perSecond);
    }

    private static String words(Run run) {
        return String.format(
                Locale.ROOT,
                "%,.0f/s, p50 %s, p99 %s, %.0f µs CPU",
                run.perSecond(),
                millis(run.latencies().percentile(0.5)),
                millis(run.latencies().percentile(0.99)),
                run.cpuMicros());
    }

    static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / 1e6);
    }
}
