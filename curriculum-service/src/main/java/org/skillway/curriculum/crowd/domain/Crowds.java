package org.skillway.curriculum.crowd.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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
 * fifth person, and the next row begins another. Nothing but the fifth person ends a crowd, no day and no quarter: who is left
 * over waits for others, however long. A crowd counts where its last row lies in the time asked about; an incomplete one does
 * not count yet. It is kept what a crowd says or where it ends, so that it never changes: two answers, for whatever times and
 * whenever asked, differ by whole crowds.
 *
 * <p><b>Those who wait.</b> Of one to four of them no figure is told. That there are some is told of what they stand behind, a
 * module that was taken or a concept about which a confusion was noted, and never how they fared there.
 *
 * <p><b>Takings.</b> How somebody fared in a module is not one row but grows: who was stuck on Monday moves on by Friday, and
 * that difference is one person again. So people are judged once, by what was recorded in the 21 days after they first took
 * the module: two weeks in which ten minutes are finished if they ever are, and one in which what was learned is used. They
 * are cut into crowds by when they began, and a crowd counts from the day on which its last person is judged. Its sums are kept
 * for the backlog, its aims and revisions ({@code judged_crowd}), and who is in it for drop-off points
 * ({@code module_taking}). The two are one: a test holds the sums to what the records say.
 *
 * <p><b>Erasure.</b> Kept sums stay, and name nobody. What is looked up when asked leaves out the whole crowd of whoever was
 * erased and shifts no other.
 *
 * <p><b>Limits.</b> The same person may be in several crowds. A crowd of a module that few take reaches far back, and counts
 * as late as its last person. Two rows recorded in the same instant by two replicas may become visible in the other order; that
 * shifts the rows of one crowd, though not of one that is judged weeks later. Answers that a retention policy deletes are gone
 * from drop-off points and calibration row by row. Grouping records so that each belongs to k people is microaggregation [1].
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

    private Crowds() {}

    /** A number of people who stand somewhere now, and not of what they did: in fives, rounded down. */
    public static int inFives(int people) {
        return people / PEOPLE * PEOPLE;
    }

    /** The rows of these crowds, as recorded; of one from which somebody was erased none. */
    public static <T> List<T> whole(
            Collection<Span> spans, Collection<T> rows, Function<T, Place> place, Function<T, String> person) {
        NavigableMap<Place, Span> byEnd = new TreeMap<>();
        spans.forEach(span -> byEnd.put(span.end(), span));
        Map<Place, List<T>> crowds = new TreeMap<>();
        for (T row : rows) {
            Map.Entry<Place, Span> at = byEnd.ceilingEntry(place.apply(row));
            if (at != null && at.getValue().holds(place.apply(row))) {
                crowds.computeIfAbsent(at.getKey(), first -> new ArrayList<>()).add(row);
            }
        }
        return crowds.values().stream()
                .filter(crowd -> crowd.stream().map(person).distinct().count() >= PEOPLE)
                .flatMap(List::stream)
                .toList();
    }
}
