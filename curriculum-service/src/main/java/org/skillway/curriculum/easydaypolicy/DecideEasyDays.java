package org.skillway.curriculum.easydaypolicy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.store.TenantPolicy.Versioned;

/** Decides on which days people review less; where that is new, whoever leaves it to the company is planned for anew. */
@ApplicationScoped
class DecideEasyDays {

    @Inject
    EasyDayPolicies policies;

    @Inject
    Event<EasyDayPolicyChanged> changed;

    @Transactional
    public Versioned<EasyDayPolicy> decide(@Nullable String ifMatch, Map<DayOfWeek, Double> shares) {
        Versioned<EasyDayPolicy> decided = policies.decide(known -> {
            known.requireRead(ifMatch);
            return EasyDayPolicy.after(known, shares);
        });
        if (decided.policy().since() == decided.version()) {
            changed.fire(new EasyDayPolicyChanged(decided.version()));
        }
        return decided;
    }
}
