package org.skillway.skills.gap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.coverage.domain.Coverage;
import org.skillway.skills.gap.domain.GapAnalysis;
import org.skillway.skills.gap.domain.Outlook;
import org.skillway.skills.profile.domain.Moment;

/** The gaps of a person up to a day; without one, up to the next checkpoint of each role, or against all of another role. */
@Type("Gaps")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GapsView(
        UUID personId,
        @Nullable Integer day,

        @Schema(description = "The role compared with; absent for those held.") @Nullable
        String role,

        Instant asOf,
        Instant knownAt,

        @Schema(
                description =
                        "Share of what is asked that is reached, 0 to 100 percent; absent where nothing is asked.")
        @Nullable
        Double coverage,

        @Schema(description = "Whether every gap is closed by its day with four in five, at the minutes a week given.")
        boolean onTrack,

        List<GapView> gaps) {

    static GapsView of(
            UUID personId,
            GapQuery query,
            Moment moment,
            GapAnalysis analysis,
            Outlook outlook,
            Map<String, Coverage> coverages) {
        var coverage = analysis.coverage();
        return new GapsView(
                personId,
                query.day(),
                query.role(),
                moment.asOf(),
                moment.knownAt(),
                coverage.isPresent() ? coverage.getAsDouble() : null,
                outlook.onTrack(analysis.gaps()),
                analysis.gaps().stream()
                        .map(gap -> GapView.of(gap, outlook, coverages.getOrDefault(gap.skill(), Coverage.NONE)))
                        .toList());
    }
}
