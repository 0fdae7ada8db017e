package org.skillway.curriculum.memory.domain;

/**
 * What somebody's memory of one outcome is like.
 *
 * @param stability the days after which it is still recalled nine times in ten
 * @param difficulty how slowly it grows stable, from 1 to 10
 */
public record Memory(double stability, double difficulty) {

    static final double LEAST_STABILITY = 0.001;

    public Memory {
        if (!(stability >= LEAST_STABILITY && stability < Double.POSITIVE_INFINITY)
                || !(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException(
                    "A memory is stable for at least 0.001 days and 1 to 10 difficult, not %s and %s."
                            .formatted(stability, difficulty));
        }
    }
}
