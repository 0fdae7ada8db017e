package org.skillway.curriculum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.curriculum.learner.Learners;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Reads contests for their learner and for who decides; what others read about a learner is noted before they get it. */
@ApplicationScoped
class ReadContests {

    @Inject
    Contests contests;

    @Inject
    Learners learners;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    List<Contest> about(UUID personId) {
        boolean own = learners.pathFor(caller, personId)
                .orElseThrow(() -> sight.unseen(personId))
                .own();
        if (!own) {
            audit.read("contest.read", "person/" + personId);
        }
        return contests.about(personId);
    }

    List<Contest> forCaller(String status, String after, int most) {
        List<Contest> found = contests.forCaller(status, after, most);
        found.stream()
                .map(Contest::personId)
                .distinct()
                .forEach(person -> audit.read("contest.read", "person/" + person));
        return found;
    }
}
