package org.skillway.skills.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.Cause;
import org.skillway.platform.event.KeptCauses;
import org.skillway.skills.profile.JoinEstimates;
import org.skillway.skills.review.DueReviews.Due;
import org.skillway.skills.taxonomy.Skills;

/** Looks at the gaps of the next few people on a tenant's list: in one transaction, or where that fails in one for each. */
@ApplicationScoped
class ReviewBatch {

    private static final Logger LOG = Logger.getLogger(ReviewBatch.class);

    /** Few enough that nobody who writes about one of them waits for long. */
    private static final int PEOPLE = 200;

    @Inject
    DueReviews dueReviews;

    @Inject
    ReviewGaps reviewGaps;

    @Inject
    JoinEstimates joinEstimates;

    @Inject
    Skills skills;

    @Inject
    KeptCauses keptCauses;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Returns how many were looked at or set aside. */
    @ActivateRequestContext
    int run(String tenant) {
        caller.actFor(tenant);
        try {
            return QuarkusTransaction.requiringNew().call(this::together);
        } catch (RuntimeException e) {
            LOG.infof(e, "Some gaps could not be looked at together for %s, and are one by one", tenant);
            return oneByOne();
        }
    }

    private int together() {
        skills.holdMerges();
        var due = dueReviews.take(PEOPLE, clock.instant());
        look(due);
        return due.size();
    }

    /** First what is believed, where two skills of theirs became one; then, as this commits, what is missing. */
    private void look(List<Due> due) {
        joinEstimates.ofUnjoined(due.stream().map(Due::personId).toList());
        var causes = new HashMap<Cause.Link, Cause.Link>();
        due.forEach(one -> reviewGaps.later(one.personId(), causes.computeIfAbsent(one.cause(), keptCauses::whole)));
    }

    private int oneByOne() {
        var people = 0;
        while (people < PEOPLE && next()) {
            people++;
        }
        return people;
    }

    /** Whoever fails is set aside, and holds nobody up. Says whether there was somebody. */
    private boolean next() {
        var taken = new AtomicReference<@Nullable Due>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                skills.holdMerges();
                var due = dueReviews.take(1, clock.instant());
                due.forEach(taken::set);
                look(due);
            });
        } catch (RuntimeException e) {
            var failed = Optional.ofNullable(taken.get()).orElseThrow(() -> e);
            setAside(failed, e);
        }
        return taken.get() != null;
    }

    private void setAside(Due failed, RuntimeException why) {
        var attempts = QuarkusTransaction.requiringNew()
                .call(() -> dueReviews.setAside(failed.personId(), why.toString(), clock.instant()));
        LOG.warnf(
                why,
                "The gaps of person %s could not be looked at, attempt %d; later again",
                failed.personId(),
                attempts);
    }
}
