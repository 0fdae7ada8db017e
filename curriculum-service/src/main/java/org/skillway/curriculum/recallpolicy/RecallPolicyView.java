package org.skillway.curriculum.recallpolicy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.memory.domain.Retentions;
import org.skillway.curriculum.store.TenantPolicy.Versioned;

/** The probability of recall at which something is due for review. */
@Schema(description = "Version 0 is what holds until somebody decides otherwise.")
public record RecallPolicyView(
        int version,
        double usual,

        @Schema(description = "In skills that a role of the person calls critical.")
        double critical) {

    static RecallPolicyView of(Versioned<Retentions> stored) {
        return new RecallPolicyView(
                stored.version(),
                stored.policy().usual().probability(),
                stored.policy().critical().probability());
    }
}
