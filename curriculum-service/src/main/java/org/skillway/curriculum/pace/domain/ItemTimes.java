package org.skillway.curriculum.pace.domain;

import static java.lang.Math.clamp;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.skillway.curriculum.mastery.domain.Belief;

/** The logarithmic times of one item, in rising order, and of the pool. */
record ItemTimes(List<Double> logs, List<Double> pool, int poolPeople) {

    private static final double SINGLE = Pace.SPREAD + Pace.ERROR;
    private static final double BETWEEN_ITEMS = 0.25;
    private static final double LEAST_ERROR = 0.1;
    private static final double PRIOR_TIMES = 10;

    /** Huber's: beyond, a time counts as if it were there. */
    private static final double BEND = 1.5 * Math.sqrt(SINGLE);

    private static final double FARTHEST = 2.5 * Math.sqrt(SINGLE);

    static ItemTimes of(OthersTimes times) {
        return new ItemTimes(logs(times.seconds()), logs(times.pool()), times.poolPeople());
    }

    Optional<Intensity> intensity() {
        boolean pooled = !pool.isEmpty() && poolPeople >= Intensity.FEWEST_PEOPLE;
        int people = logs.size();
        if (people < Intensity.FEWEST_PEOPLE && !pooled) {
            return Optional.empty();
        }
        double middle = people == 0 ? 0 : middle();
        double single = variance(middle);
        double own = people / single;
        double prior = pooled ? 1 / (BETWEEN_ITEMS * (1 + 1.0 / pool.size())) : 0;
        double share = own / (own + prior);
        Belief log = new Belief(share * middle + (1 - share) * mean(pool), 1 / (own + prior));
        double shared = share * wrong(people) + (1 - share) * wrong(poolPeople);
        return Optional.of(new Intensity(log, Math.max(LEAST_ERROR, single - Pace.SPREAD), shared));
    }

    /** The mean speed of so many people, as far as it may be from that of all. */
    private static double wrong(int people) {
        return people == 0 ? 0 : Math.sqrt(Pace.SPREAD / people);
    }

    /** One step from the median. */
    private double middle() {
        double median = logs.get((logs.size() - 1) / 2);
        long within =
                logs.stream().filter(log -> Math.abs(log - median) <= BEND).count();
        return median + sum(log -> clamp(log - median, -BEND, BEND)) / within;
    }

    /** Of single times. */
    private double variance(double middle) {
        double squares = sum(log -> Math.pow(clamp(log - middle, -FARTHEST, FARTHEST), 2));
        return (PRIOR_TIMES * SINGLE + squares) / (PRIOR_TIMES + Math.max(0, logs.size() - 1));
    }

    private double sum(DoubleUnaryOperator of) {
        return logs.stream().mapToDouble(of::applyAsDouble).sum();
    }

    private static double mean(List<Double> of) {
        return of.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static List<Double> logs(List<Integer> seconds) {
        return seconds.stream().map(Math::log).sorted().toList();
    }
}
