package org.skillway.curriculum.workday.domain;

import static java.util.Collections.unmodifiableSortedSet;
import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days on which somebody works.
 *
 * @param days those of the week on which their company does
 * @param closed days on which nobody there does
 * @param leaves days on which they are away themselves
 * @param easy those of the week that are lighter
 */
public record Workdays(Set<DayOfWeek> days, Set<LocalDate> closed, List<Leave> leaves, EasyDays easy) {

    /** What holds until a company or a person says otherwise. */
    public static final Workdays USUAL =
            new Workdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(), List.of());

    /** Every day is as good as another. */
    public static final Workdays ALL = new Workdays(EnumSet.allOf(DayOfWeek.class), Set.of(), List.of());

    private static final int DAYS = 7;

    public Workdays {
        // In order: what is stored of two people who work alike is the same to the last character.
        days = unmodifiableSortedSet(new TreeSet<>(days));
        closed = unmodifiableSortedSet(new TreeSet<>(closed));
        leaves = List.copyOf(leaves);
        // Days stored before any could be easy were all as usual.
        easy = requireNonNullElse(easy, EasyDays.NONE);
    }

    /** With every day as usual. */
    public Workdays(Set<DayOfWeek> days, Set<LocalDate> closed, List<Leave> leaves) {
        this(days, closed, leaves, EasyDays.NONE);
    }

    public boolean contain(LocalDate day) {
        return days.contains(day.getDayOfWeek())
                && !closed.contains(day)
                && leaves.stream().noneMatch(leave -> leave.contains(day));
    }

    /** Whether there is any reviewing on a day. */
    public boolean admitReviews(LocalDate day) {
        return contain(day) && !easy.free(day.getDayOfWeek());
    }

    /** Whether any day of these seven is one. */
    public boolean meet(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(DAYS)).anyMatch(this::contain);
    }

    /** The same days of somebody who is away on these. */
    public Workdays away(List<Leave> others) {
        return new Workdays(days, closed, others, easy);
    }

    /** The same days of somebody to whom others are easy. */
    public Workdays easing(EasyDays others) {
        return new Workdays(days, closed, leaves, others);
    }
}
