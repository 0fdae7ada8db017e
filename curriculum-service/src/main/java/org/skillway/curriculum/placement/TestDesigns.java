package org.skillway.curriculum.placement;

import jakarta.enterprise.context.ApplicationScoped;
import org.skillway.curriculum.placement.domain.Design;
import org.skillway.curriculum.store.TenantPolicy;

/** What the tenant promises of its tests. */
@ApplicationScoped
class TestDesigns extends TenantPolicy<Design> {

    TestDesigns() {
        super("test_out_design", Design.class, Design.USUAL);
    }
}
