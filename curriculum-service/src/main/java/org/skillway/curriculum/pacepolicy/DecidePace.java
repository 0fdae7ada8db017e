package org.skillway.curriculum.pacepolicy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.store.TenantPolicy.Versioned;

/** Decides whether pace is estimated; where that is new, everybody who has one is planned for anew. */
@ApplicationScoped
class DecidePace {

    @Inject
    PacePolicies policies;

    @Inject
    Event<PacePolicyChanged> changed;

    @Transactional
    public Versioned<PacePolicy> decide(@Nullable String ifMatch, boolean estimated) {
        Versioned<PacePolicy> decided = policies.decide(known -> {
            known.requireRead(ifMatch);
            return PacePolicy.after(known, estimated);
        });
        if (decided.policy().since() == decided.version()) {
            changed.fire(new PacePolicyChanged(decided.version()));
        }
        return decided;
    }
}
