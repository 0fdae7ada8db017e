package org.skillway.curriculum.nudgepolicy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;
import org.skillway.curriculum.store.PolicyCopies;
import org.skillway.curriculum.workday.domain.Workdays;
import org.skillway.platform.access.Caller;

/** The days on which the company at hand works; kept in memory for a while, as they change seldom. */
@ApplicationScoped
public class CompanyDays {

    @Inject
    NudgePolicies policies;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final PolicyCopies<NudgePolicy> copies = new PolicyCopies<>();

    public Workdays current() {
        return copies.of(caller.tenant(), clock.instant(), policies::current)
                .policy()
                .workdays();
    }
}
