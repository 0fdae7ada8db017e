package org.skillway.skills.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.skillway.platform.access.Caller;

/** Looks at the gaps of the next few people on a tenant's list, in one transaction. */
@ApplicationScoped
class ReviewBatch {

    /** Few enough that nobody who writes about one of them waits for long. */
    private static final int PEOPLE = 200;

    @Inject
    DueReviews dueReviews;

    @Inject
    ReviewGaps reviewGaps;

    @Inject
    Caller caller;

    /** Returns how many were looked at. */
    @ActivateRequestContext
    int run(String tenant) {
        caller.actFor(tenant);
        return QuarkusTransaction.requiringNew().call(() -> {
            var due = dueReviews.take(PEOPLE);
            due.forEach(one -> reviewGaps.later(one.personId(), one.cause()));
            return due.size();
        });
    }
}
