package org.skillway.platform.access;

import io.quarkus.arc.All;
import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Knows the paths that do not ask our provider of tokens who calls, but another one, or nobody but themselves. */
@ApplicationScoped
public class OwnProviders {

    @Inject
    @All
    List<TenantResolver> resolvers;

    public boolean claim(RoutingContext request) {
        return resolvers.stream().anyMatch(resolver -> resolver.resolve(request) != null);
    }
}
