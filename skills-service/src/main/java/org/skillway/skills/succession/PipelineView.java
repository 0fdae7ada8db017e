package org.skillway.skills.succession;

import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.succession.domain.Bench;

/** How many of those you lead could take over each role of a family, and by when. */
@Type("Pipeline")
public record PipelineView(String family, List<PipelineRoleView> roles) {

    /** One role of the family. */
    @Type("PipelineRole")
    @Schema(description = "People by when they are expected to be ready.")
    public record PipelineRoleView(String role, long now, long withinAQuarter, long withinAYear, long later) {}

    static PipelineView of(String family, List<Bench> benches) {
        return new PipelineView(
                family,
                benches.stream()
                        .map(bench -> new PipelineRoleView(
                                bench.role(),
                                bench.count(Bench.Term.NOW),
                                bench.count(Bench.Term.QUARTER),
                                bench.count(Bench.Term.YEAR),
                                bench.count(Bench.Term.LATER)))
                        .toList());
    }
}
