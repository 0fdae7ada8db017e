package org.skillway.curriculum.nudgepolicy;

import jakarta.enterprise.context.ApplicationScoped;
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;
import org.skillway.curriculum.store.TenantPolicy;

/** When the tenant lets its people be disturbed. */
@ApplicationScoped
public class NudgePolicies extends TenantPolicy<NudgePolicy> {

    public NudgePolicies() {
        super("nudge_policy", NudgePolicy.class, NudgePolicy.USUAL);
    }
}
