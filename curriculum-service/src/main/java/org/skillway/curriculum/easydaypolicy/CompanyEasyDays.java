package org.skillway.curriculum.easydaypolicy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.skillway.curriculum.store.PolicyCopies;
import org.skillway.curriculum.store.TenantPolicy.Versioned;
import org.skillway.curriculum.workday.domain.EasyDays;
import org.skillway.platform.access.Caller;

/** The easy days of the company at hand; another replica's decision is known here within ten minutes. */
@ApplicationScoped
public class CompanyEasyDays {

    @Inject
    EasyDayPolicies policies;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final PolicyCopies<EasyDayPolicy> copies = new PolicyCopies<>();

    /** Stored easy days as they are to be read today. */
    public EasyDays of(EasyDays stored) {
        Versioned<EasyDayPolicy> current = copies.of(caller.tenant(), clock.instant(), policies::current);
        return stored.in(current.policy().shares(), current.policy().since());
    }

    /** What is decided now, also where another replica did. */
    public void refresh() {
        decided(policies.current());
    }

    void decided(Versioned<EasyDayPolicy> policy) {
        copies.keep(caller.tenant(), clock.instant(), policy);
    }
}
