package org.skillway.platform.rest;

import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.skillway.platform.access.Caller;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Gives every principal its share of a replica; the rest is told when to come back. */
class RateLimit {

    private static final int REMEMBERED = 10_000;
    private static final String REMAINING = "skillway.remaining";

    @Inject
    SecurityIdentity identity;

    @Inject
    Caller caller;

    @Inject
    PlatformConfig config;

    /** The least recently seen principal is forgotten first: its bucket would be full again anyway. */
    private static final Map<String, Bucket> BUCKETS = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    @ServerRequestFilter
    void take(ContainerRequestContext request) {
        if (identity.isAnonymous()) {
            return;
        }
        var probe = bucket(caller.tenantOrNull() + '/' + caller.userName()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw Problem.retryAfter(
                    ProblemCode.RATE_LIMITED, config.requestsPerSecond() + " a second on average.", seconds);
        }
        request.setProperty(REMAINING, probe.getRemainingTokens());
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(REMAINING) instanceof Long remaining) {
            response.getHeaders().putSingle("RateLimit", "\"default\";r=" + remaining + ";t=1");
            response.getHeaders()
                    .putSingle(
                            "RateLimit-Policy",
                            "\"default\";q=" + config.burst() + ";w=" + config.burst() / config.requestsPerSecond());
        }
    }

    private Bucket bucket(String principal) {
        synchronized (BUCKETS) {
            return BUCKETS.computeIfAbsent(
                    principal,
                    name -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(config.burst())
                                    .refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1)))
                            .build());
        }
    }
}
