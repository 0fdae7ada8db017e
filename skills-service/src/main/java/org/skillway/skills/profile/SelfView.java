package org.skillway.skills.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.confidence.ConfidenceView;
import org.skillway.skills.confidence.Confidences;
import org.skillway.skills.profile.domain.Estimate;

/** What a person said last of their own level, what who leads them said to it, and how it fits the estimate. */
@Type("SelfConfidence")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SelfView(
        @Nullable Integer level,
        @Nullable Instant statedAt,
        @Nullable Integer validatedLevel,
        @Nullable String validatedBy,
        @Nullable Instant validatedAt,

        @Schema(
                description =
                        "over: above what the estimate holds likely; under: below; fits. Absent where nothing is known.")
        @Nullable
        String calibration) {

    static @Nullable SelfView of(Map<String, ConfidenceView> said, @Nullable Estimate estimate) {
        if (said.isEmpty()) {
            return null;
        }
        var self = Optional.ofNullable(said.get(Confidences.SELF));
        var validation = Optional.ofNullable(said.get(Confidences.VALIDATION));
        return new SelfView(
                self.map(ConfidenceView::level).orElse(null),
                self.map(ConfidenceView::statedAt).orElse(null),
                validation.map(ConfidenceView::level).orElse(null),
                validation.map(ConfidenceView::statedBy).orElse(null),
                validation.map(ConfidenceView::statedAt).orElse(null),
                estimate == null
                        ? null
                        : self.map(stated -> calibration(stated.level(), estimate))
                                .orElse(null));
    }

    private static String calibration(int stated, Estimate estimate) {
        return stated > estimate.high() ? "over" : stated < estimate.low() ? "under" : "fits";
    }
}
