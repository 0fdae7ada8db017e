package org.skillway.skills.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.audit.Audit;

/** Tells of those whose contract has ended since they were last told of as active: no call comes when a day is over. */
@ApplicationScoped
class TellLeavers implements WorkOfTheDay {

    @Inject
    TenantsOfTheDay tenantsOfTheDay;

    @Inject
    People.Rows rows;

    @Inject
    Directory directory;

    @Inject
    ImportLock importLock;

    @Inject
    TellPeople tellPeople;

    @Inject
    Event<TenuresChanged> tenuresChanged;

    @Inject
    Standpoints standpoints;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Whose people have left untold. */
    @Override
    @ActivateRequestContext
    public List<String> tenants() {
        return tenantsOfTheDay.by("tenants_with_leavers");
    }

    /** Waits for an import to end; of two replicas the later finds nobody left to tell of. */
    @Override
    @ActivateRequestContext
    public void run(String tenant) {
        caller.actFor(tenant);
        QuarkusTransaction.requiringNew().run(() -> {
            importLock.take();
            var today = standpoints.today();
            var left = directory.active().stream()
                    .filter(entry -> entry.endDate() != null && entry.endDate().isBefore(today))
                    .map(DirectoryEntry::personId)
                    .collect(Collectors.toSet());
            if (!left.isEmpty()) {
                var people = rows.list("personId in ?1", left);
                people.forEach(row -> row.leave(clock.instant()));
                rows.flush();
                tellPeople.run(people);
                tenuresChanged.fire(new TenuresChanged(left));
                left.forEach(personId -> audit.wrote("person.leave", "person/" + personId));
            }
        });
    }
}
