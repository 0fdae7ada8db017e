package org.skillway.curriculum.memory.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A review to come of one outcome.
 *
 * @param last the day it was last recalled or learned
 * @param minutes what the review will take
 * @param planned the day it was given, and null when it has none yet
 * @param wanted the probability of recall at which it is due
 */
public record Review(
        String outcome,
        Memory memory,
        LocalDate last,
        int minutes,
        @Nullable LocalDate planned,
        Retention wanted) {

    /** Where nobody wants anything unusual. */
    public Review(String outcome, Memory memory, LocalDate last, int minutes, @Nullable LocalDate planned) {
        this(outcome, memory, last, minutes, planned, Retention.USUAL);
    }

    public Review {
        if (minutes <= 0) {
            throw new IllegalArgumentException("A review takes at least a minute, not " + minutes + ".");
        }
    }

    /** What is expected to be forgotten if it waits from this day to the next, as a probability for each minute. */
    double lossByWaiting(Fsrs fsrs, LocalDate day) {
        return (recall(fsrs, day) - recall(fsrs, day.plusDays(1))) / minutes;
    }

    private double recall(Fsrs fsrs, LocalDate day) {
        return fsrs.recall(memory, Duration.ofDays(ChronoUnit.DAYS.between(last, day)));
    }
}
