package org.skillway.curriculum.effort;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.skillway.platform.access.Caller;

/**
 * Lets so many at once think through what takes hundreds of plans; whoever finds no place in time is told when to come back.
 * Nobody waits for a thought that reaches further than their own, and the plans of learners who act never wait here.
 */
@ApplicationScoped
public class Effort {

    @Inject
    EffortConfig config;

    @Inject
    Caller caller;

    private Places sittings;

    private Places paths;

    private Places everybody;

    @PostConstruct
    void prepare() {
        sittings = new Places(config.sittingsAtOnce(), config.sittingsPerTenant(), config.waits());
        paths = new Places(config.atOnce(), config.perTenant(), config.waits());
        everybody = new Places(config.everybodyAtOnce(), config.everybodyPerTenant(), config.waits());
    }

    /** What the work gives. Throws RATE_LIMITED where the tenant, UNAVAILABLE where the replica thinks enough already. */
    public <T> T spend(Extent extent, Supplier<T> work) {
        return places(extent).spend(caller.tenant(), work);
    }

    private Places places(Extent extent) {
        return switch (extent) {
            case SITTING -> sittings;
            case PATH -> paths;
            case EVERYBODY -> everybody;
        };
    }
}
