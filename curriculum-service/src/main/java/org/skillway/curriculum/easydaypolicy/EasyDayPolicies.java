package org.skillway.curriculum.easydaypolicy;

import jakarta.enterprise.context.ApplicationScoped;
import org.skillway.curriculum.store.TenantPolicy;

/** What the tenant decided about easy days; usually nothing. */
@ApplicationScoped
class EasyDayPolicies extends TenantPolicy<EasyDayPolicy> {

    EasyDayPolicies() {
        super("easy_day_policy", EasyDayPolicy.class, EasyDayPolicy.USUAL);
    }
}
