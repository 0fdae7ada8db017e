package org.skillway.curriculum.pacepolicy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.skillway.platform.access.Caller;

/** Whether the company at hand has pace estimated; kept in memory for a while, as that changes seldom. */
@ApplicationScoped
public class CompanyPace {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Copy(Instant readAt, boolean estimated) {}

    @Inject
    PacePolicies policies;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    public boolean estimated() {
        Instant now = clock.instant();
        Copy copy = copies.get(caller.tenant());
        if (copy == null || copy.readAt().isBefore(now.minus(FRESH))) {
            copy = new Copy(now, policies.current().policy().estimated());
            copies.put(caller.tenant(), copy);
        }
        return copy.estimated();
    }

    /** Reads it anew next time: here it was just decided. */
    void decided() {
        copies.remove(caller.tenant());
    }
}
