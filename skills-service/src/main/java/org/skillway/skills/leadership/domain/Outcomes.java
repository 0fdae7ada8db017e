package org.skillway.skills.leadership.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.skillway.skills.leadership.domain.Help.End;

/**
 * What may be told of how help ended. Outcomes are put in groups in the order in which they came to be known, and a group is
 * closed by the fifth learner in it. Only closed groups are told, each as a whole: no two answers differ by fewer learners.
 */
final class Outcomes {

    private static final int FEWEST = 5;

    /** How one learner's help ended. */
    record Outcome(UUID learner, End end) {

        LocalDate toldOn() {
            return LocalDate.ofInstant(end.toldAt(), ZoneOffset.UTC);
        }
    }

    private Outcomes() {}

    /**
     * Of each learner once in each group, by the help that ended last, in the groups that closed from one day to another.
     * Somebody helped again later counts again in a later group: left out there, the difference of two answers was theirs.
     */
    static List<Outcome> told(Collection<Help> all, LocalDate from, LocalDate to) {
        var known = all.stream()
                .flatMap(Outcomes::outcome)
                .filter(outcome -> !outcome.toldOn().isAfter(to))
                .sorted(Comparator.comparing((Outcome outcome) -> outcome.end().toldAt())
                        .thenComparing(Outcome::learner))
                .toList();
        var told = new ArrayList<Outcome>();
        var group = new LinkedHashMap<UUID, Outcome>();
        for (var outcome : known) {
            group.put(outcome.learner(), outcome);
            if (group.size() == FEWEST) {
                if (!outcome.toldOn().isBefore(from)) {
                    told.addAll(group.values());
                }
                group.clear();
            }
        }
        return List.copyOf(told);
    }

    private static Stream<Outcome> outcome(Help help) {
        return Stream.ofNullable(help.end())
                .filter(end -> end.how().isOutcome())
                .map(end -> new Outcome(help.learner(), end));
    }
}
