package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.List;
import org.skillway.curriculum.catalog.domain.Module;

/** What competes with new learning for the minutes of a plan: something that keeps or mends what was learned before. */
sealed interface Offer {

    /** The module it is done with. */
    Module means();

    /** What it is charged with. */
    int minutes();

    /** By how many weighted levels less are missing each week once it is done ({@link PathPlanner}). */
    double gain();

    /** Whether it can be done in a week, counted from this one. */
    boolean hasDayIn(int week);

    /**
     * A review that has a day.
     *
     * @param week the week of its day: before that it makes nothing last longer
     * @param weeks those in which some day would have room for it, as bits
     */
    record Recall(Module outcome, Module means, LocalDate day, int week, int weeks, int minutes, double gain)
            implements Offer {

        @Override
        public boolean hasDayIn(int other) {
            return (weeks & (1 << other)) != 0;
        }
    }

    /**
     * Help with what did not work out.
     *
     * @param failed the modules that wait for it
     * @param until the day from which on it goes first
     * @param shorter what would help less and takes less, what helps most first
     */
    record Mending(
            Remedy remedy,
            List<Module> failed,
            Step.Why why,
            LocalDate until,
            int minutes,
            double gain,
            List<Mending> shorter)
            implements Offer {

        public Mending {
            failed = List.copyOf(failed);
            shorter = List.copyOf(shorter);
        }

        @Override
        public Module means() {
            return remedy.module();
        }

        @Override
        public boolean hasDayIn(int week) {
            return true;
        }
    }
}
