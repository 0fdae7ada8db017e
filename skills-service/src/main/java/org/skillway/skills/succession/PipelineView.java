package org.skillway.skills.succession;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.succession.domain.Candidate;

/** How many of those you lead could take over each role of a family, and by when. */
@Type("Pipeline")
public record PipelineView(String family, Instant asOf, Instant knownAt, List<PipelineRoleView> roles) {

    /** One role of the family. */
    @Type("PipelineRole")
    @Schema(description = "People by when they are expected to be ready.")
    public record PipelineRoleView(String role, long now, long withinAQuarter, long withinAYear, long later) {}

    static PipelineView of(String family, Moment moment, Map<String, Map<Candidate.Term, Long>> counts) {
        return new PipelineView(
                family,
                moment.asOf(),
                moment.knownAt(),
                counts.entrySet().stream()
                        .map(role -> new PipelineRoleView(
                                role.getKey(),
                                role.getValue().getOrDefault(Candidate.Term.NOW, 0L),
                                role.getValue().getOrDefault(Candidate.Term.QUARTER, 0L),
                                role.getValue().getOrDefault(Candidate.Term.YEAR, 0L),
                                role.getValue().getOrDefault(Candidate.Term.LATER, 0L)))
                        .toList());
    }
}
