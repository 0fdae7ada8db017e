package org.skillway.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.lang.UnresolvableKeyException;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.FrontDoor;

/**
 * Verifies a bearer token once and knows it again for a minute, never past its expiry: a signature and three parsings of
 * the same claims cost more than a read (docs/decisions/0010). Everything else is left to OIDC.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class KnownTokens implements HttpAuthenticationMechanism {

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final int UNAUTHENTICATED = 401;
    private static final int REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    @Inject
    OidcAuthenticationMechanism oidc;

    @Inject
    TokenProvider provider;

    @Inject
    OwnProviders ownProviders;

    @Inject
    Clock clock;

    private final Cache<String, SecurityIdentity> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        // What is known here says nothing there.
        if (ownProviders.claim(request)) {
            return oidc.authenticate(request, identities);
        }
        var authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        var identity = authorization == null ? null : known.getIfPresent(authorization);
        if (identity != null && isCurrent(identity)) {
            return Uni.createFrom().item(identity);
        }
        if (!provider.isKnown()) {
            // Asked now, OIDC would wait for the provider as long as a start does.
            return authorization == null ? Uni.createFrom().nullItem() : unavailable(request);
        }
        return oidc.authenticate(request, identities)
                .invoke(verified -> {
                    if (verified != null && authorization != null && isCurrent(verified)) {
                        // Without its request, which the attributes hold in which the token was first seen.
                        known.put(authorization, Principal.known(verified));
                    }
                })
                .onFailure(this::isForWantOfTheProvider)
                .recoverWithUni(away -> unavailable(request));
    }

    /** A key that nobody knows may be the provider's newest: with the provider there it would be fetched. */
    private boolean isForWantOfTheProvider(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(cause -> switch (cause) {
            case OIDCException broken -> true;
            case IOException unreachable -> true;
            case TimeoutException silent -> true;
            // Fetched a moment ago, or tried to.
            case UnresolvableKeyException unknown -> provider.isAway();
            default -> false;
        });
    }

    /** The one answer to whoever cannot be known for now. Nothing follows: the framework would make of a failure a 500. */
    private static Uni<SecurityIdentity> unavailable(RoutingContext request) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        FrontDoor.refuse(
                request,
                ProblemCode.UNAVAILABLE,
                "The provider of tokens is away, so that this one cannot be verified. Nothing was changed.");
        return Uni.createFrom().nothing();
    }

    private boolean isCurrent(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() > clock.instant().getEpochSecond();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return provider.isKnown() || ownProviders.claim(request)
                ? oidc.getChallenge(request)
                : Uni.createFrom().item(new ChallengeData(UNAUTHENTICATED, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }
}
