package org.skillway.skills.succession.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.readiness.domain.Readiness;

/**
 * Who could take over a role, likeliest first, by forecast and by nothing else: no rating, no impression. People are
 * counted by when they are expected to be ready: now where the probability is four in five, else by the day it passes a half.
 */
public record Bench(String role, List<Candidate> candidates) {

    private static final long A_QUARTER = 90;
    private static final long A_YEAR = 365;

    public Bench {
        candidates = candidates.stream()
                .sorted(Comparator.comparingDouble(
                                (Candidate one) -> one.readiness().probabilityNow())
                        .reversed()
                        .thenComparing(Candidate::userName))
                .toList();
    }

    /** When somebody is expected to be ready. */
    public enum Term {
        NOW,
        QUARTER,
        YEAR,
        LATER
    }

    /** Somebody whose role leads here. */
    public record Candidate(UUID personId, String userName, LocalDate today, Readiness readiness) {

        public Term term() {
            if (readiness.probabilityNow() >= Estimate.READY_PROBABILITY) {
                return Term.NOW;
            }
            var expected = readiness.expected();
            var days = expected == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(today, expected);
            return days <= A_QUARTER ? Term.QUARTER : days <= A_YEAR ? Term.YEAR : Term.LATER;
        }
    }

    public long count(Term term) {
        return candidates.stream().filter(one -> one.term() == term).count();
    }
}
