package org.skillway.mentor.match;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.match.domain.Candidate;

/** Somebody who can help; each factor has its reason. */
@Type("MentorCandidate")
public record CandidateView(
        UUID personId,
        String type,
        @Schema(description = "The product of the factors.") double score,

        @Schema(description = "Minutes a week that both have.")
        long overlapMinutes,

        int capacityLeft,
        List<String> reasons,
        List<FactorView> factors) {

    /** One number of the product. */
    @Type("MatchFactor")
    public record FactorView(String name, double value) {}

    static CandidateView of(Candidate candidate) {
        return new CandidateView(
                candidate.personId(),
                Kebab.of(candidate.type()),
                rounded(candidate.score()),
                candidate.shared().toMinutes(),
                candidate.capacityLeft(),
                candidate.reasons(),
                candidate.factors().stream()
                        .map(factor -> new FactorView(factor.name(), rounded(factor.value())))
                        .toList());
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
