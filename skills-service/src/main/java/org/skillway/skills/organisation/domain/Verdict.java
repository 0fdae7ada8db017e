package org.skillway.skills.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done with one row of the file. */
public sealed interface Verdict {

    int row();

    String externalId();

    /** Where the file says so, their place holds from a day that is effective. */
    record Create(int row, PersonRecord person, @Nullable LocalDate effective) implements Verdict {
        @Override
        public String externalId() {
            return person.externalId();
        }
    }

    record Update(int row, PersonRecord person, @Nullable LocalDate effective) implements Verdict {
        @Override
        public String externalId() {
            return person.externalId();
        }
    }

    record Unchanged(int row, String externalId) implements Verdict {}

    record Reject(int row, String externalId, List<Violation> violations) implements Verdict {
        public Reject {
            violations = List.copyOf(violations);
        }
    }
}
