package org.skillway.curriculum.refresher;

import jakarta.enterprise.context.ApplicationScoped;
import org.skillway.curriculum.refresher.domain.Trial;
import org.skillway.curriculum.store.TenantPolicy;

/** What the tenant decided about delays; usually none. */
@ApplicationScoped
class RefresherPolicies extends TenantPolicy<Trial> {

    RefresherPolicies() {
        super("refresher_policy", Trial.class, Trial.OFF);
    }
}
