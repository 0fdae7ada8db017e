package org.skillway.curriculum.refresher;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.refresher.domain.Trial;
import org.skillway.curriculum.store.TenantPolicy.Versioned;

/** What the tenant decided about delays. */
@Schema(description = "Version 0 is what holds until somebody decides otherwise: nothing is delayed.")
public record RefresherPolicyView(
        int version,

        @Schema(description = "The share of refreshers that come later, by lot; 0 for none.")
        double share,

        long delayDays,

        @Schema(description = "What the lots are drawn with, so that they can be drawn again.")
        long seed) {

    static RefresherPolicyView of(Versioned<Trial> stored) {
        var trial = stored.policy();
        return new RefresherPolicyView(
                stored.version(), trial.share(), trial.delay().toDays(), trial.seed());
    }
}
