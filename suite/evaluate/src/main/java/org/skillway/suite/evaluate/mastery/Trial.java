package org.skillway.suite.evaluate.mastery;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.skillway.curriculum.mastery.domain.NormSearch;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.mastery.domain.Replay;

/** Forecasts of every answer of the test people, each made before the answer was learned from, and their CPU time. */
record Trial(Norms norms, List<Forecast> forecasts, Duration took) {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** Norms and difficulties from the training people, then one pass over the test people. */
    static Trial of(Assistments data) {
        Norms norms = NormSearch.from(data.training());
        return of(data, norms);
    }

    static Trial of(Assistments data, Norms norms) {
        Replay replay = trained(data, norms);
        List<Forecast> forecasts = new ArrayList<>(data.test().size());
        long began = CPU.getCurrentThreadCpuTime();
        for (Replay.Event event : data.test()) {
            forecasts.add(forecast(replay, event));
        }
        return new Trial(norms, forecasts, Duration.ofNanos(CPU.getCurrentThreadCpuTime() - began));
    }

    /** The same, but of the test people each is alone: what others of them taught about the items is not known. */
    static Trial eachAlone(Assistments data, Norms norms) {
        Replay trained = trained(data, norms);
        Replay replay = trained;
        List<Forecast> forecasts = new ArrayList<>(data.test().size());
        String person = "";
        long began = CPU.getCurrentThreadCpuTime();
        for (Replay.Event event : data.test()) {
            if (!event.person().equals(person)) {
                person = event.person();
                replay = trained.copy();
            }
            forecasts.add(forecast(replay, event));
        }
        return new Trial(norms, forecasts, Duration.ofNanos(CPU.getCurrentThreadCpuTime() - began));
    }

    Scores scores() {
        return Scores.of(forecasts);
    }

    Duration perAnswer() {
        return took.dividedBy(forecasts.size());
    }

    private static Replay trained(Assistments data, Norms norms) {
        Replay replay = new Replay(norms);
        data.training().forEach(replay::likelihood);
        return replay;
    }

    private static Forecast forecast(Replay replay, Replay.Event event) {
        boolean right = event.answer().correct();
        double likelihood = replay.likelihood(event);
        return new Forecast(right ? likelihood : 1 - likelihood, right);
    }
}
