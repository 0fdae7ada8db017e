package org.skillway.curriculum.effort;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.skillway.platform.access.Caller;
import org.skillway.platform.effort.Places;

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
        sittings = places(config.sittingsAtOnce(), config.sittingsPerTenant());
        paths = places(config.atOnce(), config.perTenant());
        everybody = places(config.everybodyAtOnce(), config.everybodyPerTenant());
    }

    /** What the work gives. Throws RATE_LIMITED where the tenant, UNAVAILABLE where the replica thinks enough already. */
    public <T> T spend(Extent extent, Supplier<T> work) {
        return places(extent).spend(caller.tenant(), work);
    }

    private Places places(int atOnce, int perTenant) {
        return new Places(atOnce, perTenant, config.waits(), "Too much is being explained and forecast at once.");
    }

    private Places places(Extent extent) {
        return switch (extent) {
            case SITTING -> sittings;
            case PATH -> paths;
            case EVERYBODY -> everybody;
        };
    }
}
