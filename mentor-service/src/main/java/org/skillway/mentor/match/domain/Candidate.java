package org.skillway.mentor.match.domain;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.skillway.mentor.mentoring.domain.MentorType;

/** Somebody who can help, how well, and why. */
public record Candidate(UUID personId, MentorType type, Duration shared, int capacityLeft, List<Factor> factors) {

    public Candidate {
        factors = List.copyOf(factors);
    }

    public double score() {
        return factors.stream().mapToDouble(Factor::value).reduce(1, (a, b) -> a * b);
    }

    public List<String> reasons() {
        return factors.stream().map(Factor::reason).toList();
    }
}
