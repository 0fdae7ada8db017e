package org.skillway.skills.effort;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** So many places to read in, and so many of them for one tenant; each is given back whatever becomes of the reading. */
final class Places {

    private static final long COME_BACK_SECONDS = 2;

    private final Semaphore all;
    private final Map<String, Semaphore> ofTenants = new ConcurrentHashMap<>();
    private final int perTenant;
    private final Duration waits;

    Places(int atOnce, int perTenant, Duration waits) {
        all = new Semaphore(atOnce, true);
        this.perTenant = perTenant;
        this.waits = waits;
    }

    <T> T spend(String tenant, Supplier<T> work) {
        var own = ofTenants.computeIfAbsent(tenant, name -> new Semaphore(perTenant, true));
        return within(own, ProblemCode.RATE_LIMITED, () -> within(all, ProblemCode.UNAVAILABLE, work));
    }

    private <T> T within(Semaphore some, ProblemCode otherwise, Supplier<T> work) {
        if (!entered(some)) {
            throw Problem.retryAfter(otherwise, "Too much is being read over everybody at once.", COME_BACK_SECONDS);
        }
        try {
            return work.get();
        } finally {
            some.release();
        }
    }

    private boolean entered(Semaphore some) {
        try {
            return some.tryAcquire(waits.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
