package org.skillway.curriculum.memory.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The days on which a review is as good as on the day it is due.
 *
 * <p>As in FSRS, intervals below 2.5 days stay as they are; longer ones may move by a day, and by 15 % of what lies between 2.5
 * and 7 days, 10 % of what lies between 7 and 20, 5 % of what lies beyond.
 */
record Window(LocalDate earliest, LocalDate due, LocalDate latest) {

    static Window of(Review review, Fsrs fsrs) {
        LocalDate last = review.last();
        long days = fsrs.interval(review.memory(), review.wanted()).toDays();
        double slack = slack((double) days);
        long earliest = Math.min(days, Math.max(2, Math.round((double) days - slack)));
        return new Window(
                last.plusDays(earliest), last.plusDays(days), last.plusDays(Math.round((double) days + slack)));
    }

    private static double slack(double days) {
        return days < 2.5
                ? 0
                : 1 + 0.15 * between(days, 2.5, 7) + 0.1 * between(days, 7, 20) + 0.05 * Math.max(0, days - 20);
    }

    private static double between(double days, double from, double to) {
        return Math.clamp(days, from, to) - from;
    }

    Stream<LocalDate> daysFrom(LocalDate first) {
        return first.isAfter(latest) ? Stream.empty() : later(first, earliest).datesUntil(latest.plusDays(1));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
