package org.skillway.metrics.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** One page of alerts, with the reading on record before anybody gets it. */
@ApplicationScoped
class ReadAlerts {

    @Inject
    Alerts alerts;

    @Inject
    Cursors cursors;

    @Inject
    Audit audit;

    Page<AlertView> page(int limit, @Nullable String cursor, @Nullable String status, @Nullable Instant updatedSince) {
        var list = "alerts" + (status == null ? "" : "/" + status)
                + (updatedSince == null ? "" : "/since/" + updatedSince);
        var since = updatedSince == null ? Instant.EPOCH : updatedSince;
        var page = Page.of(
                        alerts.before(cursors.keyOf(list, cursor, Alerts.NEWEST), status, since, limit + 1),
                        limit,
                        last -> cursors.after(list, last.driftId().toString()))
                .map(AlertView::of);
        audit.readAll(
                "alert.read",
                page.data().stream()
                        .map(alert -> "person/" + alert.personId())
                        .distinct()
                        .toList());
        return page;
    }
}
