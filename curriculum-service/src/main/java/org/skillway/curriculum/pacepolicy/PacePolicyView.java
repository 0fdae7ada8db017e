package org.skillway.curriculum.pacepolicy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.store.TenantPolicy.Versioned;

/** Whether anybody's pace is estimated. */
@Schema(description = "Version 0 is what holds until somebody decides otherwise: it is estimated.")
public record PacePolicyView(int version, boolean estimated) {

    static PacePolicyView of(Versioned<PacePolicy> stored) {
        return new PacePolicyView(stored.version(), stored.policy().estimated());
    }
}
