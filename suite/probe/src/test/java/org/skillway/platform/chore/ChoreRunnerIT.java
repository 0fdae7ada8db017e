package org.skillway.platform.chore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Caller;
import org.skillway.platform.probe.ProbeProfile;

/** Work that fails for one tenant is tried again in a while, however busy another keeps the chores. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class ChoreRunnerIT {

    private static final String BUSY = "chores-busy";
    private static final String BROKEN = "chores-broken";

    @Inject
    Errand errand;

    @AfterEach
    void beginAnew() {
        errand.tenants = List.of();
        errand.mended = false;
        errand.done.clear();
    }

    @Test
    void whatFailsForOneTenantRestsWhileAnotherHasMore() {
        errand.tenants = List.of(BROKEN, BUSY);

        await().until(() -> errand.times(BUSY) > 300);

        assertThat(errand.times(BROKEN)).isBetween(1, 10);
    }

    @Test
    void onceItSucceedsItNeedsNoRestAnyMore() {
        errand.tenants = List.of(BROKEN);
        await().until(() -> errand.times(BROKEN) >= 2);

        errand.mended = true;

        await().until(() -> errand.times(BROKEN) > 100);
    }

    /** Has always more to do for the one, and fails for the other until it is mended. */
    @Singleton
    static class Errand implements Chore {

        private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
        volatile List<String> tenants = List.of();
        volatile boolean mended;

        @Inject
        Caller caller;

        @Override
        public List<String> tenants() {
            return tenants;
        }

        @Override
        public boolean batch() {
            done.computeIfAbsent(caller.tenant(), tenant -> new AtomicInteger()).incrementAndGet();
            if (caller.tenant().equals(BROKEN) && !mended) {
                throw new IllegalStateException("A chore that fails each time");
            }
            pause();
            return true;
        }

        int times(String tenant) {
            var times = done.get(tenant);
            return times == null ? 0 : times.get();
        }

        private static void pause() {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
