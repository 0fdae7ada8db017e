package org.skillway.curriculum.pacepolicy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.store.PolicyCopies;
import org.skillway.curriculum.store.TenantPolicy.Versioned;
import org.skillway.platform.access.Caller;

/** Whether the company at hand has pace estimated; another replica's decision is known here within ten minutes. */
@ApplicationScoped
public class CompanyPace {

    @Inject
    PacePolicies policies;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final PolicyCopies<PacePolicy> copies = new PolicyCopies<>();

    /** A stored pace as it is to be read today. */
    public Pace of(Pace stored) {
        Versioned<PacePolicy> current = copies.of(caller.tenant(), clock.instant(), policies::current);
        return stored.estimated(current.policy().estimated(), current.policy().since(current.version()));
    }

    /** What is decided now, also where another replica did. */
    public void refresh() {
        decided(policies.current());
    }

    void decided(Versioned<PacePolicy> policy) {
        copies.keep(caller.tenant(), clock.instant(), policy);
    }
}
