package org.skillway.skills.effort;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.skillway.platform.access.Caller;
import org.skillway.platform.effort.Places;

/**
 * Lets so many at once read over everybody; whoever finds no place in time is told when to come back. Whoever asks about one
 * person, or writes, never waits here.
 */
@ApplicationScoped
public class Effort {

    @Inject
    EffortConfig config;

    @Inject
    Caller caller;

    private Places everybody;

    @PostConstruct
    void prepare() {
        everybody = new Places(
                config.everybodyAtOnce(),
                config.everybodyPerTenant(),
                config.waits(),
                "Too much is being read over everybody at once.");
    }

    /**
     * What the work gives. Throws RATE_LIMITED where the tenant, UNAVAILABLE where the replica reads enough already. Not within
     * itself: it would take a second place.
     */
    public <T> T overEverybody(Supplier<T> work) {
        return everybody.spend(caller.tenant(), work);
    }
}
