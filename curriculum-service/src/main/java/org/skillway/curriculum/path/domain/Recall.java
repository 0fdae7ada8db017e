package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * A review that competes with new learning.
 *
 * @param means the module it is done with
 * @param day its day, were there nothing else to do
 * @param week the week of its day, counted from this one: before that it makes nothing last longer
 * @param weeks those in which some day has room for it, as bits
 * @param minutes what it is charged with
 * @param keeps the weighted levels that it keeps from missing each week once it is done ({@link PathPlanner})
 */
record Recall(Module outcome, Module means, LocalDate day, int week, int weeks, int minutes, double keeps) {

    boolean hasDayIn(int other) {
        return (weeks & (1 << other)) != 0;
    }
}
