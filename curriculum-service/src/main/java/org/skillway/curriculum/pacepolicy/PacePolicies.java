package org.skillway.curriculum.pacepolicy;

import jakarta.enterprise.context.ApplicationScoped;
import org.skillway.curriculum.store.TenantPolicy;

/** What the tenant decided about pace; usually nothing. */
@ApplicationScoped
class PacePolicies extends TenantPolicy<PacePolicy> {

    PacePolicies() {
        super("pace_policy", PacePolicy.class, PacePolicy.USUAL);
    }
}
