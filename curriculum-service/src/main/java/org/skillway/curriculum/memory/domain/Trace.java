package org.skillway.curriculum.memory.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One memory, when it was last called on, and the day its next review was given, where it was given one. */
public record Trace(Memory memory, Instant at, @Nullable LocalDate planned) {

    private static final double REST_DAYS = 7;

    /** After another occasion; one that is told of late counts as if it had been at the last. */
    Trace after(Rating rating, Instant when, Fsrs fsrs) {
        Instant at = when.isAfter(this.at) ? when : this.at;
        return new Trace(fsrs.review(memory, Duration.between(this.at, at), rating), at, null);
    }

    /** As reviews take it, which leave alone what was called on in the last week: so stable that it is due in a week at least. */
    public Trace rested(Retention wanted, Fsrs fsrs) {
        double enough = fsrs.stability(REST_DAYS, wanted);
        return new Trace(new Memory(Math.max(enough, memory.stability()), memory.difficulty()), at, planned);
    }

    /** The day on which the probability of recall has sunk to the one wanted. */
    public LocalDate due(Retention wanted, ZoneId zone, Fsrs fsrs) {
        return at.plus(fsrs.interval(memory, wanted)).atZone(zone).toLocalDate();
    }

    Trace planned(@Nullable LocalDate day) {
        return new Trace(memory, at, day);
    }

    /** The probability that it is still there at a time. */
    public double recall(Instant when, Fsrs fsrs) {
        return fsrs.recall(memory, when.isAfter(at) ? Duration.between(at, when) : Duration.ZERO);
    }

    /** The probability that it is still there on a later day. */
    public double recall(LocalDate day, ZoneId zone, Fsrs fsrs) {
        return fsrs.recall(memory, Duration.ofDays(ChronoUnit.DAYS.between(lastDay(zone), day)));
    }

    public LocalDate lastDay(ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    public Review review(String outcome, int minutes, ZoneId zone, Retention wanted) {
        return new Review(outcome, memory, lastDay(zone), minutes, planned, wanted);
    }
}
