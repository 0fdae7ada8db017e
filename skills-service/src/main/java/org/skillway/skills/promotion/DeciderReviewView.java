package org.skillway.skills.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.promotion.domain.DeciderReview;

/** How somebody goes about signing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeciderReviewView(
        UUID deciderId,

        @Schema(description = "The user name they last signed by.")
        String decider,

        int signatures,
        int withForecast,
        int overrides,

        @Schema(description = "Share of verdicts other than the forecast's; absent where there was no forecast.")
        @Nullable
        Double overrideRate,

        double medianSeconds,
        double shareWithinAMinute,

        @Schema(
                description =
                        "Five or more, of all or of those with or without a forecast, never against one, half within a minute: a reason to ask.")
        boolean worthALook) {

    private static final double MILLIS = 1_000;

    static DeciderReviewView of(DeciderReview review) {
        return new DeciderReviewView(
                review.deciderId(),
                review.decider(),
                review.signatures(),
                review.withForecast(),
                review.overrides(),
                review.overrideRate(),
                review.medianTime().toMillis() / MILLIS,
                review.shareWithinAMinute(),
                review.worthALook());
    }
}
