package org.skillway.curriculum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Reads contests for their learner and for who decides. */
@ApplicationScoped
class ReadContests {

    private static final String READ = "contest.read";

    @Inject
    Contests contests;

    @Inject
    Docket docket;

    @Inject
    Cursors cursors;

    /** The latest first, from before one on. */
    List<Contest> about(UUID personId, @Nullable Instant updatedSince, UUID before, int most) {
        docket.open(personId, READ);
        return contests.about(new Wanted(personId, updatedSince), before, most);
    }

    /** Those that are the caller's to decide: the oldest first, of those decided the latest. */
    Page<ContestView> page(String status, Wanted wanted, int limit, @Nullable String cursor) {
        String list = wanted.cursorsOf("contests/" + status);
        UUID after = cursor == null ? null : UUID.fromString(cursors.keyOf(list, cursor, ""));
        var found = forCaller(status, new Part(wanted, status.equals("decided"), after, limit + 1));
        return Page.of(found, limit, last -> cursors.after(list, last.id().toString()))
                .map(ContestView::of);
    }

    List<Contest> forCaller(String status, Part part) {
        List<Contest> found = contests.forCaller(status, part);
        docket.note(found.stream().map(Contest::personId).toList(), READ);
        return found;
    }
}
