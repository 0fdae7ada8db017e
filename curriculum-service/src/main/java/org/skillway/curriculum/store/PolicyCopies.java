package org.skillway.curriculum.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.skillway.curriculum.store.TenantPolicy.Versioned;

/** Policies kept in memory for a while, as they change seldom; none gives way to an older one while it is fresh. */
public final class PolicyCopies<P> {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Copy<P>(Instant readAt, Versioned<P> policy) {

        boolean fresh(Instant now) {
            return !readAt.isBefore(now.minus(FRESH));
        }
    }

    private final Map<String, Copy<P>> copies = new ConcurrentHashMap<>();

    /** What a tenant decided, read anew where it was not lately. */
    public Versioned<P> of(String tenant, Instant now, Supplier<Versioned<P>> read) {
        Copy<P> copy = copies.get(tenant);
        return copy != null && copy.fresh(now) ? copy.policy() : keep(tenant, now, read.get());
    }

    /** What holds from now on: here it was just decided, or read. Whoever read before that and is later keeps this one. */
    public Versioned<P> keep(String tenant, Instant now, Versioned<P> policy) {
        return copies.merge(
                        tenant,
                        new Copy<>(now, policy),
                        (known, next) -> known.fresh(now) && known.policy().version() > policy.version() ? known : next)
                .policy();
    }
}
