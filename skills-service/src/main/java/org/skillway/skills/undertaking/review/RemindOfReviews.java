package org.skillway.skills.undertaking.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.Outbox;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.organisation.TenantsOfTheDay;
import org.skillway.skills.organisation.WorkOfTheDay;

/** Tells once, from its review day on, that a stretch assignment that runs is to be looked at. */
@ApplicationScoped
class RemindOfReviews implements WorkOfTheDay {

    private static final int AT_ONCE = 200;

    @Inject
    TenantsOfTheDay tenantsOfTheDay;

    @Inject
    People people;

    @Inject
    DueReviews dueReviews;

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

    /** A few people in a transaction. Of two replicas the later waits for the people, and finds nothing left to tell. */
    @Override
    @ActivateRequestContext
    public void run(String tenant) {
        caller.actFor(tenant);
        var today = standpoints.today();
        var found = AT_ONCE;
        while (found == AT_ONCE) {
            found = QuarkusTransaction.requiringNew().call(() -> some(today));
        }
    }

    private int some(LocalDate today) {
        var found = dueReviews.people(today, AT_ONCE);
        if (found.isEmpty()) {
            return 0;
        }
        // Somebody may have left since they were found.
        var here = people.locked(found).stream()
                .filter(person -> person.endDate() == null || !person.endDate().isBefore(today))
                .map(Person::personId)
                .toList();
        dueReviews
                .told(here, today, clock.instant())
                .forEach(due -> outbox.tell("person", due.personId().toString(), due));
        return found.size();
    }
}
