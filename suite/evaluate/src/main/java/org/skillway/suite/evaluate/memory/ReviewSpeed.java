package org.skillway.suite.evaluate.memory;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Memory;
import org.skillway.curriculum.memory.domain.Retention;
import org.skillway.suite.evaluate.memory.ReviewTrace.Reviewed;

/**
 * How many reviews, each with its next interval, one core does in a second.
 *
 * <p>Counted in CPU time of the whole process, compiler and garbage collector included: on a busy machine the clock on the wall
 * says more about the others.
 */
final class ReviewSpeed {

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(3);

    private final ReviewTrace trace;
    private double checksum;

    ReviewSpeed(ReviewTrace trace) {
        this.trace = trace;
    }

    double perCpuSecond() {
        measure(WARM_UP);
        double speed = measure(MEASURED);
        if (!Double.isFinite(checksum)) {
            throw new IllegalStateException("Reviews add up to " + checksum + ".");
        }
        return speed;
    }

    private double measure(Duration least) {
        long began = cpuNanos();
        long rounds = 0;
        while (cpuNanos() - began < least.toNanos()) {
            trace.cards().forEach(this::replay);
            rounds++;
        }
        return (double) (rounds * trace.reviews()) / ((double) (cpuNanos() - began) / 1e9);
    }

    private void replay(List<Reviewed> card) {
        Fsrs fsrs = Fsrs.STANDARD;
        Memory memory = fsrs.first(card.getFirst().rating());
        for (int i = 1; i < card.size(); i++) {
            Reviewed review = card.get(i);
            memory = fsrs.review(memory, review.since(), review.rating());
            checksum += (double) fsrs.interval(memory, Retention.USUAL).toDays();
        }
    }

    private static long cpuNanos() {
        var machine = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return machine.getProcessCpuTime();
    }
}
