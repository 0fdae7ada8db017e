package org.skillway.skills.organisation.domain;

import java.util.List;

/** What a row of the file turned out to be. */
public sealed interface RowReading {

    /** The row's number, counted from 1 after the header. */
    int row();

    /** As written in the file, possibly empty. */
    String externalId();

    record Legible(int row, PersonRecord person) implements RowReading {
        @Override
        public String externalId() {
            return person.externalId();
        }
    }

    record Illegible(int row, String externalId, List<Violation> violations) implements RowReading {
        public Illegible {
            violations = List.copyOf(violations);
        }
    }
}
