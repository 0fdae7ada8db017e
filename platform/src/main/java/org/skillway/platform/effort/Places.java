package org.skillway.platform.effort;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** So many places for one kind of work, and so many of them for one tenant; each is given back whatever becomes of the work. */
public final class Places {

    private static final long COME_BACK_SECONDS = 2;

    private final Semaphore all;
    private final Map<String, Semaphore> ofTenants = new ConcurrentHashMap<>();
    private final int perTenant;
    private final Duration waits;
    private final String tooMuch;

    /**
     * Bounds work that is waited for.
     *
     * @param atOnce how much of it is under way at once on a replica
     * @param perTenant how much of that for one tenant
     * @param waits how long somebody waits for a place before they are sent away
     * @param tooMuch what they are told then, a sentence
     */
    public Places(int atOnce, int perTenant, Duration waits, String tooMuch) {
        all = new Semaphore(atOnce, true);
        this.perTenant = perTenant;
        this.waits = waits;
        this.tooMuch = tooMuch;
    }

    /**
     * What the work gives. Throws RATE_LIMITED where the tenant, UNAVAILABLE where the replica has enough of it under way, both
     * with when to come back. Not within itself: it would take a second place.
     */
    public <T> T spend(String tenant, Supplier<T> work) {
        Semaphore own = ofTenants.computeIfAbsent(tenant, name -> new Semaphore(perTenant, true));
        return within(own, ProblemCode.RATE_LIMITED, () -> within(all, ProblemCode.UNAVAILABLE, work));
    }

    private <T> T within(Semaphore some, ProblemCode otherwise, Supplier<T> work) {
        if (!entered(some)) {
            throw Problem.retryAfter(otherwise, tooMuch, COME_BACK_SECONDS);
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
