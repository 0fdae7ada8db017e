package org.skillway.curriculum.effort;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.skillway.platform.access.Caller;

/**
 * Lets so many at once think through what takes hundreds of plans; whoever finds no place in time is told when to come back.
 * The plans of learners who act never wait here.
 */
@ApplicationScoped
public class Effort {

    @Inject
    EffortConfig config;

    @Inject
    Caller caller;

    private Places places;

    @PostConstruct
    void prepare() {
        places = new Places(config.atOnce(), config.perTenant(), config.waits());
    }

    /** What the work gives. Throws RATE_LIMITED where the tenant, UNAVAILABLE where the replica thinks enough already. */
    public <T> T spend(Supplier<T> work) {
        return places.spend(caller.tenant(), work);
    }
}
