package org.skillway.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.skillway.platform.event.OutboxRelay;

/** Without a broker a service stays ready: writes are taken and events wait in the outbox. */
@Readiness
@ApplicationScoped
class BrokerHealth implements HealthCheck {

    @Inject
    OutboxRelay relay;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker")
                .up()
                .withData("degraded", relay.brokerAway())
                .withData("leadsRelay", relay.leads())
                .build();
    }
}
