package org.skillway.metrics.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Remembers what a drift did to a path; paths change for many other reasons that no signal led to. */
@ApplicationScoped
@Hears(type = "org.skillway.curriculum.path.changed.v1", from = Topic.CURRICULUM)
class PathChangedListener implements FactHandler<PathChanged> {

    @Inject
    PathChanges pathChanges;

    @Override
    public Class<PathChanged> payload() {
        return PathChanged.class;
    }

    @Override
    public void handle(PathChanged fact, Received received) {
        if (fact.cause().equals("drift")) {
            pathChanges.add(fact, received);
        }
    }
}
