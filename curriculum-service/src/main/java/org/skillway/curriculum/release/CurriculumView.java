package org.skillway.curriculum.release;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.catalog.FindingView;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.curriculum.Curricula.Stored;

/** A curriculum as its authors work on it. */
public record CurriculumView(
        String key,
        int revision,

        @Schema(description = "The version that holds; 0 before the first is published.")
        int publishedVersion,

        CurriculumBody draft,

        @Schema(description = "What keeps the draft from being published or would make it better.")
        List<FindingView> findings,

        Instant updatedAt,
        String updatedBy) {

    static CurriculumView of(Stored stored, List<Finding> findings) {
        return new CurriculumView(
                stored.draft().key(),
                stored.revision(),
                stored.published(),
                CurriculumBody.of(stored.draft()),
                findings.stream().map(FindingView::of).toList(),
                stored.updatedAt(),
                stored.updatedBy());
    }
}
