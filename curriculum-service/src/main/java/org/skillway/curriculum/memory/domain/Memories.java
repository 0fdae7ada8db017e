package org.skillway.curriculum.memory.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** What somebody remembers, outcome by outcome; an outcome goes by the key of the module that first teaches it. */
public record Memories(Map<String, Trace> traces) {

    public static final Memories NONE = new Memories(Map.of());

    public Memories {
        traces = Map.copyOf(traces);
    }

    public Trace trace(String outcome) {
        Trace trace = traces.get(outcome);
        if (trace == null) {
            throw new NoSuchElementException("Nothing is known of a memory of '" + outcome + "'.");
        }
        return trace;
    }

    /** After an occasion that called on an outcome. */
    public Memories after(String outcome, Recollection occasion, Instant at, Fsrs fsrs) {
        Rating rating = RatingRule.of(occasion).rating();
        Trace known = traces.get(outcome);
        return with(outcome, known == null ? new Trace(fsrs.first(rating), at, null) : known.after(rating, at, fsrs));
    }

    /**
     * After work that called on some of these outcomes without saying on which: it counts for the one most likely forgotten,
     * and for none where nothing was learned yet.
     */
    public Memories afterWork(Collection<String> outcomes, Recollection.Work work, Instant at, Fsrs fsrs) {
        return traces.entrySet().stream()
                .filter(known -> outcomes.contains(known.getKey()))
                .min(comparingDouble((Map.Entry<String, Trace> known) ->
                                known.getValue().recall(at, fsrs))
                        .thenComparing(comparing(Map.Entry::getKey)))
                .map(weakest -> after(weakest.getKey(), new Recollection.Used(work), at, fsrs))
                .orElse(this);
    }

    /** With these days for the next reviews, and no day for any other. */
    public Memories planned(Map<String, LocalDate> days) {
        Map<String, Trace> next = new TreeMap<>();
        traces.forEach((outcome, trace) -> next.put(outcome, trace.planned(days.get(outcome))));
        return new Memories(next);
    }

    private Memories with(String outcome, Trace trace) {
        Map<String, Trace> next = new TreeMap<>(traces);
        next.put(outcome, trace);
        return new Memories(next);
    }
}
