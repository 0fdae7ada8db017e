package org.skillway.skills.succession;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.rest.Page;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.readiness.domain.Readiness;
import org.skillway.skills.succession.domain.Candidate;

/** Who of those you lead could take over a role, likeliest first. A forecast from evidence: nobody is promoted by it. */
@Type("Bench")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BenchView(
        String role,
        Instant asOf,
        Instant knownAt,
        List<SuccessorView> candidates,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {

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

    static BenchView of(String role, Moment moment, Page<Candidate> candidates) {
        return new BenchView(
                role,
                moment.asOf(),
                moment.knownAt(),
                candidates.data().stream().map(BenchView::successor).toList(),
                candidates.nextCursor());
    }

    private static SuccessorView successor(Candidate one) {
        var readiness = one.forecast();
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
