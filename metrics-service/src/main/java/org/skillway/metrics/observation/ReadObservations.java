package org.skillway.metrics.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** One page of a person's measured values; what others than the person read is on record. */
@ApplicationScoped
class ReadObservations {

    private static final String LIST = "observations";

    @Inject
    Observations observations;

    @Inject
    Sight sight;

    @Inject
    Caller caller;

    @Inject
    Directory directory;

    @Inject
    Audit audit;

    @Inject
    Cursors cursors;

    Page<ObservationView> page(UUID personId, @Nullable String kpi, int limit, @Nullable String cursor) {
        sight.require(personId);
        var place = Place.parse(cursors.keyOf(LIST, cursor, Place.START.text()));
        var page = Page.of(
                observations.before(place, personId, kpi, limit + 1),
                limit,
                last -> cursors.after(LIST, Place.of(last).text()));
        if (!isSelf(personId)) {
            audit.read("observations.read", "person/" + personId);
        }
        return page;
    }

    private boolean isSelf(UUID personId) {
        return directory
                .byUserName(caller.userName())
                .filter(self -> self.personId().equals(personId))
                .isPresent();
    }
}
