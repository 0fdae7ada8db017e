package org.skillway.curriculum.placement.domain;

import java.time.Duration;

/**
 * What a tenant promises of its tests.
 *
 * @param falsePass how often somebody short of the target by the indifference may pass, at most
 * @param falseFail how often somebody above the target by the indifference may fail, at most
 * @param indifference in levels: nearer to the target than this, either verdict is right enough
 * @param mostItems a test never asks more
 * @param mostAttempts after so many the module is the faster way
 * @param coolDown from the end of one attempt to the next
 * @param mostExposed the share of tests in which an item may be shown before it rests
 */
public record Design(
        double falsePass,
        double falseFail,
        double indifference,
        int mostItems,
        int mostAttempts,
        Duration coolDown,
        double mostExposed) {

    /** Wrongly sparing somebody a module costs their work more than wrongly asking them to take it costs their day. */
    public static final Design USUAL = new Design(0.05, 0.10, 1, 20, 2, Duration.ofDays(14), 0.5);

    public Design {
        if (!rate(falsePass) || !rate(falseFail)) {
            throw new IllegalArgumentException("A rate of wrong verdicts lies between 0.001 and 0.25, not %s or %s."
                    .formatted(falsePass, falseFail));
        }
        if (!(indifference >= 0.5 && indifference <= 2)) {
            throw new IllegalArgumentException("An indifference is half a level to two, not " + indifference
                    + ". Maybe fewer items than anybody has could tell less apart.");
        }
        if (mostItems < TestOut.FEWEST_ITEMS || mostAttempts < 1 || coolDown.isNegative()) {
            throw new IllegalArgumentException(
                    "A test has %d items at least, one attempt and no negative cool-down, not %d, %d and %s."
                            .formatted(TestOut.FEWEST_ITEMS, mostItems, mostAttempts, coolDown));
        }
        if (!(mostExposed > 0 && mostExposed <= 1)) {
            throw new IllegalArgumentException("An exposure is a share above 0, not " + mostExposed + ".");
        }
    }

    private static boolean rate(double rate) {
        return rate >= 0.001 && rate <= 0.25;
    }
}
