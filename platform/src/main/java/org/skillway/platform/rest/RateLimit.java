package org.skillway.platform.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.skillway.platform.access.OwnProviders;
import org.skillway.platform.access.Principal;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/**
 * Gives everybody their share of a replica and tells the rest when to come back. A share is a principal's, whatever the
 * token is used for; a signal source's, for what it signed; and a remote address's, for what nobody vouches for.
 */
@ApplicationScoped
public class RateLimit {

    private static final int BEHIND_AUTHENTICATION = 150;

    @Inject
    PlatformConfig config;

    @Inject
    OwnProviders ownProviders;

    // Apart, so that strangers, who cost nothing to make up, push nobody's share out of memory.
    private final Cache<Object, Bucket> vouchedFor = shares();
    private final Cache<Object, Bucket> strangers = shares();

    void install(@Observes Filters filters) {
        filters.register(this::admit, BEHIND_AUTHENTICATION);
    }

    private void admit(RoutingContext request) {
        try {
            if (request.user() instanceof QuarkusHttpUser user
                    && !user.getSecurityIdentity().isAnonymous()) {
                take(vouchedFor, Principal.of(user.getSecurityIdentity()), request);
            } else if (!ownProviders.claim(request)) {
                stranger(request);
            }
            request.next();
        } catch (Problem tooMany) {
            FrontDoor.refuse(request, tooMany.code(), tooMany.getMessage());
        }
    }

    /** Counts a request that nobody vouches for. Throws RATE_LIMITED where its address had its share. */
    public void stranger(RoutingContext request) {
        var address = request.request().remoteAddress();
        take(strangers, address == null ? "" : address.hostAddress(), request);
    }

    /** Counts what a signal source has signed. Throws RATE_LIMITED where it had its share. */
    public void source(UUID sourceId, RoutingContext request) {
        take(vouchedFor, sourceId, request);
    }

    private void take(Cache<Object, Bucket> shares, Object whose, RoutingContext request) {
        var probe = shares.get(whose, _ -> share()).tryConsumeAndReturnRemaining(1);
        var seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        var window = Math.max(1, config.burst() / config.requestsPerSecond());
        request.response()
                .putHeader("RateLimit", "\"default\";r=" + probe.getRemainingTokens() + ";t=" + seconds)
                .putHeader("RateLimit-Policy", "\"default\";q=" + config.burst() + ";w=" + window);
        if (!probe.isConsumed()) {
            request.response().putHeader("Retry-After", Long.toString(seconds));
            throw new Problem(ProblemCode.RATE_LIMITED, config.requestsPerSecond() + " a second on average.");
        }
    }

    private Bucket share() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(config.burst()).refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** Those not seen for the longest are forgotten first: theirs would be full again anyway. */
    private static Cache<Object, Bucket> shares() {
        return Caffeine.newBuilder().maximumSize(10_000).build();
    }
}
