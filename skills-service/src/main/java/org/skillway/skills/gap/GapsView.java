package org.skillway.skills.gap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.gap.domain.GapAnalysis;

/** The gaps of a person up to a day; without one, up to the next checkpoint of each role. */
@Type("Gaps")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GapsView(
        UUID personId,
        @Nullable Integer day,
        Instant asOf,

        @Schema(
                description =
                        "Share of what is asked that is reached, 0 to 100 percent; absent where nothing is asked.")
        @Nullable
        Double coverage,

        List<GapView> gaps) {

    static GapsView of(UUID personId, @Nullable Integer day, Instant asOf, GapAnalysis analysis) {
        var coverage = analysis.coverage();
        return new GapsView(
                personId,
                day,
                asOf,
                coverage.isPresent() ? coverage.getAsDouble() : null,
                analysis.gaps().stream().map(GapView::of).toList());
    }
}
