package org.skillway.curriculum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.docket.Docket.Part;

/** Reads contests for their learner and for who decides. */
@ApplicationScoped
class ReadContests {

    private static final String READ = "contest.read";

    @Inject
    Contests contests;

    @Inject
    Docket docket;

    /** The latest first, from before one on. */
    List<Contest> about(UUID personId, UUID before, int most) {
        docket.open(personId, READ);
        return contests.about(personId, before, most);
    }

    List<Contest> forCaller(String status, Part part) {
        List<Contest> found = contests.forCaller(status, part);
        docket.note(found.stream().map(Contest::personId).toList(), READ);
        return found;
    }
}
