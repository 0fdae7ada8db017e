package org.skillway.metrics.signal;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the OpenID check away from deliveries: their Authorization header may hold a source's secret, which is no token.
 * It only ever takes rights away: such a request is nobody's.
 */
@ApplicationScoped
class SignedNotBearing implements TenantResolver {

    private static final Pattern INGEST = Pattern.compile("/v1/signal-sources/[0-9a-fA-F-]{36}/ingest");

    @Override
    public @Nullable String resolve(RoutingContext request) {
        return INGEST.matcher(request.request().path()).matches() ? "signed-not-bearing" : null;
    }
}
