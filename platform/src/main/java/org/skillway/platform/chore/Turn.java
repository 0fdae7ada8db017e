package org.skillway.platform.chore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.skillway.platform.access.Caller;

/** One batch of a chore on behalf of one tenant. */
@ApplicationScoped
class Turn {

    @Inject
    Caller caller;

    @ActivateRequestContext
    boolean take(Chore chore, String tenant) {
        caller.actFor(tenant);
        return chore.batch();
    }
}
