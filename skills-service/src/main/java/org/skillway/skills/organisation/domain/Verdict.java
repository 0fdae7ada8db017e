package org.skillway.skills.organisation.domain;

import java.util.List;

/** What is to be done with one row of the file. */
public sealed interface Verdict {

    int row();

    String externalId();

    record Create(int row, PersonRecord person) implements Verdict {
        @Override
        public String externalId() {
            return person.externalId();
        }
    }

    record Update(int row, PersonRecord person) implements Verdict {
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
