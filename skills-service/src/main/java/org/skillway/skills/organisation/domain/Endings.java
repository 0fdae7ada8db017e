package org.skillway.skills.organisation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of active people whom a file lacks. A file of everybody ends them: their last day is the one before. They
 * are never deleted, and whoever comes up in a later file is back. A file that lacks many was rather cut off on its way
 * than that so many left, so beyond a number that the sender sets nobody is ended and nothing of the file is taken. Somebody
 * who was to start later ends on that day, once: the next file that lacks them changes nothing.
 */
public record Endings(int most) {

    /** The file is about some people only: the others stay as they are. */
    public static final Endings NONE = new Endings(-1);

    /** Whom the file ends, each as they are then, or why it ends nobody. */
    public record Ended(List<PersonRecord> people, @Nullable String refusal) {

        public Ended {
            people = List.copyOf(people);
        }
    }

    /** A rejected row keeps its person, as long as one can tell whom it is about. */
    public Ended of(List<RowReading> rows, Collection<PersonRecord> known, LocalDate today) {
        if (equals(NONE)) {
            return new Ended(List.of(), null);
        }
        var named = rows.stream().map(RowReading::externalId).collect(Collectors.toSet());
        var missing = known.stream()
                .filter(person -> person.activeOn(today) && !named.contains(person.externalId()))
                .sorted(Comparator.comparing(PersonRecord::externalId))
                .flatMap(
                        person -> Stream.of(person.endingOn(today.minusDays(1))).filter(ended -> !ended.equals(person)))
                .toList();
        return new Ended(missing, refusal(missing.size(), named.contains("")));
    }

    private @Nullable String refusal(int missing, boolean somebodyIsNotNamed) {
        if (missing > most) {
            return "It lacks " + missing + " active people, and at most " + most
                    + " may be ended. Maybe it is cut off, or raise maxEnded.";
        }
        return missing > 0 && somebodyIsNotNamed
                ? "A row does not say whom it is about, and it lacks " + missing + " active people: maybe one of them."
                : null;
    }
}
