package org.skillway.curriculum.nudgepolicy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.skillway.curriculum.workday.domain.Workdays;
import org.skillway.platform.access.Caller;

/** The days on which the company at hand works; kept in memory for a while, as they change seldom. */
@ApplicationScoped
public class CompanyDays {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Copy(Instant readAt, Workdays days) {}

    @Inject
    NudgePolicies policies;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    public Workdays current() {
        Instant now = clock.instant();
        Copy copy = copies.get(caller.tenant());
        if (copy == null || copy.readAt().isBefore(now.minus(FRESH))) {
            copy = new Copy(now, policies.current().policy().workdays());
            copies.put(caller.tenant(), copy);
        }
        return copy.days();
    }
}
