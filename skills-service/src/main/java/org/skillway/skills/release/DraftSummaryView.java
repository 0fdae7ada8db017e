package org.skillway.skills.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft in the list of all. */
@Type("RoleMapDraftSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftSummaryView(
        String role,
        String name,
        long revision,

        @Schema(description = "The published version that it was written from; 0 where there was none.")
        long basedOn,

        Instant updatedAt,
        String updatedBy,
        @Nullable Instant discardedAt) {

    static DraftSummaryView of(DraftRow row) {
        return new DraftSummaryView(
                row.role, row.name, row.revision, row.basedOn, row.updatedAt, row.updatedBy, row.discardedAt);
    }
}
