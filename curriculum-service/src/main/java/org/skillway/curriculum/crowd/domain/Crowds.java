package org.skillway.curriculum.crowd.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Cuts what people did into crowds of five of them, so that two numbers over it differ by what five or more did, within the
 * limits below. The rule of the backlog's troubles, aims, revisions and confusions, of drop-off points and of calibration.
 *
 * <p><b>Why.</b> That a number is shown only about five people or more does not keep anybody hidden: who asks for 90 days and
 * for 89 has the difference, and that may be one person. So the time asked about is never cut where the asker wants but
 * between crowds.
 *
 * <p><b>Rule.</b> Rows are taken in the order in which they were recorded; a crowd is complete with the row that brings its
 * fifth person, and the next row begins another. With each quarter of the year (UTC) the cutting begins anew, so that it does
 * not depend on what is asked. A crowd counts where its last row lies in the time asked about; an incomplete one does not count
 * yet. As recorded rows never change, a crowd does not either: two answers, for whatever times and whenever asked, differ
 * by whole crowds.
 *
 * <p><b>Takings.</b> How somebody fared in a module is not one row but grows: who was stuck on Monday moves on by Friday, and
 * that difference is one person again. So people are judged once, by what was recorded in the 21 days after they first took
 * the module: two weeks in which ten minutes are finished if they ever are, and one in which what was learned is used. They
 * are cut into crowds by when they began, and a crowd counts from the day on which its last person is judged. For drop-off
 * points they are looked for when asked ({@code crowded_takings} in the database); for the backlog, its aims and revisions a
 * crowd is judged once and its sums are kept ({@code judged_crowd}). The two rules are one: a test holds the sums to what the
 * records say.
 *
 * <p><b>Limits.</b> The same person may be in several crowds. What up to four people did last in a quarter stays hidden. Two rows
 * recorded in the same instant by two replicas may become visible in the other order; that shifts the rows of one crowd, though
 * not of one that is judged weeks later. Whose records are erased shifts the crowds after them in that quarter where crowds are
 * looked for when asked; kept sums stay, and name nobody. Grouping records so that each belongs to k people is
 * microaggregation [1].
 *
 * <p><b>What is not cut.</b> Numbers of people who wait for something today have no rows to cut; they are told {@link #inFives
 * in fives}, where the step from one five to the next still tells that somebody took it. A question's difficulty is told as of
 * the last multiple of five answers, and what a module does at work once five more or fewer took it; both are estimates over
 * everybody so far, not sums over crowds.
 *
 * <p>[1] Domingo-Ferrer and Mateo-Sanz, Practical Data-Oriented Microaggregation for Statistical Disclosure Control, IEEE TKDE
 * 14, 2002.
 */
public final class Crowds {

    public static final int PEOPLE = 5;

    /** How long after somebody first took a module it is settled how they fared. */
    public static final Duration JUDGED_AFTER = Duration.ofDays(21);

    private static final int MONTHS_OF_A_QUARTER = 3;

    private Crowds() {}

    /** A number of people who stand somewhere now, and not of what they did: in fives, rounded down. */
    public static int inFives(int people) {
        return people / PEOPLE * PEOPLE;
    }

    /** When the cutting of the rows of a moment began. */
    public static Instant cutFrom(Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        int first = (day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + 1;
        return LocalDate.of(day.getYear(), first, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** The rows of the complete crowds that ended since then, from all rows since the cutting began, as recorded. */
    public static <T> List<T> since(Instant since, List<T> rows, Function<T, String> person, Function<T, Instant> at) {
        List<T> shown = new ArrayList<>();
        List<T> crowd = new ArrayList<>();
        Set<String> people = new HashSet<>();
        Instant cut = Instant.MIN;
        for (T row : rows) {
            Instant begun = cutFrom(at.apply(row));
            if (!begun.equals(cut)) {
                crowd.clear();
                people.clear();
                cut = begun;
            }
            crowd.add(row);
            people.add(person.apply(row));
            if (people.size() == PEOPLE) {
                if (!at.apply(row).isBefore(since)) {
                    shown.addAll(crowd);
                }
                crowd.clear();
                people.clear();
            }
        }
        return List.copyOf(shown);
    }
}
