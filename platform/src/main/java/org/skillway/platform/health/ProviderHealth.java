package org.skillway.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.skillway.platform.access.TokenProvider;

/**
 * Without the provider of tokens a service stays ready: it knows the keys. One that started without it knows none and can
 * let nobody in, so it is not ready until the provider is there.
 */
@Readiness
@ApplicationScoped
class ProviderHealth implements HealthCheck {

    @Inject
    TokenProvider provider;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("token-provider")
                .status(provider.isKnown())
                .withData("degraded", provider.isAway())
                .build();
    }
}
