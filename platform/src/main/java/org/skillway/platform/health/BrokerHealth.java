package org.skillway.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.skillway.platform.event.OutboxRelay;

/**
 * Without a broker a service stays ready: writes are taken and events wait in the outbox. Whether that is so only the
 * replica says that leads the relay, for the others do not know.
 */
@Readiness
@ApplicationScoped
class BrokerHealth implements HealthCheck {

    @Inject
    OutboxRelay relay;

    @Override
    public HealthCheckResponse call() {
        var leads = relay.leads();
        var away = relay.brokerAway();
        var answer = HealthCheckResponse.named("broker").up().withData("leadsRelay", leads);
        // A leader that is not let in begins anew all the time, and meanwhile it does not lead.
        return (leads || away ? answer.withData("degraded", away) : answer).build();
    }
}
