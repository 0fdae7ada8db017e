package org.skillway.skills.undertaking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.Outbox;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.organisation.TenantsOfTheDay;
import org.skillway.skills.organisation.WorkOfTheDay;

/** Tells once, from its review day on, that a stretch assignment that runs is to be looked at. */
@ApplicationScoped
class RemindOfReviews implements WorkOfTheDay {

    @Inject
    TenantsOfTheDay tenantsOfTheDay;

    @Inject
    People people;

    @Inject
    Undertakings undertakings;

    @Inject
    Standpoints standpoints;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** In which one runs whose day has come untold. */
    @Override
    @ActivateRequestContext
    public List<String> tenants() {
        return tenantsOfTheDay.by("tenants_with_stretch_reviews");
    }

    /** Of two replicas the later waits for the people, and finds nothing left to tell. */
    @Override
    @ActivateRequestContext
    public void run(String tenant) {
        caller.actFor(tenant);
        QuarkusTransaction.requiringNew().run(() -> {
            var today = standpoints.today();
            people.locked(undertakings.peopleToReview(today));
            undertakings.toReview(today).forEach(this::remind);
        });
    }

    private void remind(UndertakingRow row) {
        row.reviewToldAt = clock.instant();
        undertakings.add(row);
        outbox.tell("person", row.personId.toString(), StretchReviewDue.of(row));
    }
}
