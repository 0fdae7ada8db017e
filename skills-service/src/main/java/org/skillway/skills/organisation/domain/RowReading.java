package org.skillway.skills.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a row of the file turned out to be. */
public sealed interface RowReading {

    /** The row's number, counted from 1 after the header. */
    int row();

    /** As written in the file, possibly empty. */
    String externalId();

    /** Where the file says so, the person's place holds from a day that is effective. */
    record Legible(int row, PersonRecord person, @Nullable LocalDate effective) implements RowReading {
        @Override
        public String externalId() {
            return person.externalId();
        }
    }

    /** A day that is yet to come is not taken: nobody would look at it again when it has come. */
    default RowReading upTo(LocalDate today) {
        return this instanceof Legible(int row, PersonRecord person, @Nullable LocalDate effective)
                        && effective != null
                        && effective.isAfter(today)
                ? new Illegible(
                        row,
                        person.externalId(),
                        List.of(new Violation(
                                PersonColumn.EFFECTIVE.header(),
                                effective + " is yet to come. Maybe send the row again on that day.")))
                : this;
    }

    /** Whoever was erased does not come back by the next file. */
    default RowReading unlessErased(Set<String> erased) {
        return erased.contains(externalId())
                ? new Illegible(
                        row(),
                        externalId(),
                        List.of(
                                new Violation(
                                        PersonColumn.EXTERNAL_ID.header(),
                                        "was that of somebody whose data were erased. Maybe it is somebody new: give another.")))
                : this;
    }

    record Illegible(int row, String externalId, List<Violation> violations) implements RowReading {
        public Illegible {
            violations = List.copyOf(violations);
        }
    }
}
