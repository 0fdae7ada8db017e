package org.skillway.curriculum.bulk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.skillway.platform.access.Caller;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.PlatformConfig;

/** Gives each caller as many batched items as they could send one by one. */
@ApplicationScoped
class ItemShares {

    private static final int MOST_CALLERS = 10_000;

    private record Whose(String tenant, String userName) {}

    @Inject
    PlatformConfig config;

    @Inject
    Caller caller;

    private final Cache<Whose, Bucket> shares =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).build();

    /** Throws RATE_LIMITED, and takes nothing, where so many are more than what is left. */
    void take(int items) {
        var probe = shares.get(new Whose(caller.tenant(), caller.userName()), whose -> share())
                .tryConsumeAndReturnRemaining(items);
        if (!probe.isConsumed()) {
            throw Problem.retryAfter(
                    ProblemCode.RATE_LIMITED,
                    config.requestsPerSecond() + " items a second on average.",
                    TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        }
    }

    private Bucket share() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(config.burst(), BatchRequest.MOST))
                        .refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
