package org.skillway.skills.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.rolemap.PublishedMap;
import org.skillway.skills.rolemap.domain.MapDiff;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMapRule.Violation;

/** A draft as its editors see it, beside what holds. */
@Type("RoleMapDraft")
public record DraftView(
        String role,
        long revision,

        @Schema(description = "The published version that it was written from; it is published over no other.")
        long basedOn,

        @Schema(description = "The version that holds; 0 before the first.")
        long publishedVersion,

        String name,
        String family,
        List<Requirement> skills,

        @Schema(description = "What it asks otherwise than the version that holds.")
        List<SkillDiffView> changes,

        @Schema(description = "What keeps it from being published.")
        List<DraftFindingView> findings,

        Instant updatedAt,
        String updatedBy) {

    /** What is wrong, and where. */
    @Type("RoleMapFinding")
    public record DraftFindingView(String pointer, String detail) {}

    static DraftView of(DraftRow row, Optional<PublishedMap> published, List<Violation> broken) {
        return new DraftView(
                row.role,
                row.revision,
                row.basedOn,
                published.map(PublishedMap::version).orElse(0L),
                row.name,
                row.family,
                row.requirements,
                SkillDiffView.of(MapDiff.between(published.map(PublishedMap::map), Optional.of(row.map()))),
                broken.stream()
                        .map(at -> new DraftFindingView(at.pointer(), at.sentence()))
                        .toList(),
                row.updatedAt,
                row.updatedBy);
    }
}
