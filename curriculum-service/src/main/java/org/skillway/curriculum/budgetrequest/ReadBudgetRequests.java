package org.skillway.curriculum.budgetrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Reads requests for more learning time for their learner and for who decides. */
@ApplicationScoped
class ReadBudgetRequests {

    private static final String READ = "time-budget-request.read";

    @Inject
    BudgetRequests requests;

    @Inject
    Docket docket;

    @Inject
    Cursors cursors;

    /** The latest first, from before one on. */
    List<MoreMinutes> about(UUID personId, @Nullable Instant updatedSince, UUID before, int most) {
        docket.open(personId, READ);
        return requests.about(new Wanted(personId, updatedSince), before, most);
    }

    /** Those that are the caller's to decide: the oldest first, of those decided the latest. */
    Page<MoreMinutesView> page(String status, Wanted wanted, int limit, @Nullable String cursor) {
        boolean open = status.equals("open");
        String list = wanted.cursorsOf("time-budget-requests/" + status);
        UUID after = cursor == null ? null : UUID.fromString(cursors.keyOf(list, cursor, ""));
        var found = forCaller(open, new Part(wanted, !open, after, limit + 1));
        return Page.of(found, limit, last -> cursors.after(list, last.id().toString()))
                .map(MoreMinutesView::of);
    }

    List<MoreMinutes> forCaller(boolean open, Part part) {
        List<MoreMinutes> found = requests.forCaller(open, part);
        docket.note(found.stream().map(MoreMinutes::personId).toList(), READ);
        return found;
    }
}
