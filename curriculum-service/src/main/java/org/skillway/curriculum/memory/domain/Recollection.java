package org.skillway.curriculum.memory.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.HelpLevel;

/** One occasion on which somebody needed what they had learned, and how it went. */
public sealed interface Recollection {

    /**
     * An answer to an item.
     *
     * @param timing the time it took, and null where nobody measured it or the item's usual time is not known
     * @param confidence how sure the person said to be, from 0 to 1, and null where nobody asked
     */
    record Answered(
            boolean correct,
            HelpLevel help,
            @Nullable Timing timing,
            @Nullable Double confidence) implements Recollection {

        public Answered {
            if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("Confidence lies between 0 and 1, not at " + confidence + ".");
            }
        }

        boolean tookOver(double share) {
            return timing != null && timing.share() > share;
        }

        boolean tookAtMost(double share) {
            return timing != null && timing.share() <= share;
        }

        boolean lessSureThan(double sure) {
            return confidence != null && confidence < sure;
        }
    }

    /** The time an answer took beside the time right answers to this item usually take. */
    record Timing(Duration taken, Duration usual) {

        public Timing {
            if (taken.isNegative() || !usual.isPositive()) {
                throw new IllegalArgumentException(
                        "An answer takes some time and usually more than none, not " + taken + " and " + usual + ".");
            }
        }

        double share() {
            return (double) taken.toMillis() / usual.toMillis();
        }
    }

    /** A use at work, as a signal, a reviewer or the person tells it. */
    record Used(Work work) implements Recollection {}

    /** How it went at work: wrong, right with rework or somebody's help, or right. */
    enum Work {
        WRONG,
        LABOURED,
        RIGHT
    }
}
