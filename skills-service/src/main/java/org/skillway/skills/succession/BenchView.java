package org.skillway.skills.succession;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.readiness.domain.Readiness;
import org.skillway.skills.succession.domain.Bench;

/** Who of those you lead could take over a role, likeliest first. A forecast from evidence: nobody is promoted by it. */
@Type("Bench")
public record BenchView(String role, List<SuccessorView> candidates) {

    /** Somebody whose role leads to this one. */
    @Type("Successor")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SuccessorView(
            UUID personId,
            String userName,

            @Schema(description = "now, quarter, year or later.")
            String term,

            double probabilityNow,
            @Nullable LocalDate earliest,
            @Nullable LocalDate expected,
            @Nullable LocalDate latest,
            List<String> blocking,
            int kindsOfEvidence) {}

    static BenchView of(Bench bench) {
        return new BenchView(
                bench.role(),
                bench.candidates().stream().map(BenchView::successor).toList());
    }

    private static SuccessorView successor(Bench.Candidate one) {
        var readiness = one.readiness();
        return new SuccessorView(
                one.personId(),
                one.userName(),
                one.term().name().toLowerCase(Locale.ROOT),
                readiness.probabilityNow(),
                readiness.earliest(),
                readiness.expected(),
                readiness.latest(),
                readiness.blocking().stream().map(Readiness.Blocker::skill).toList(),
                readiness.evidence().kinds());
    }
}
