package org.skillway.curriculum.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.contest.Contests;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.path.domain.Wishes.Deferral;

/** Why modules are put off: a learner's own words are for whoever sees the learner, a ruling's for who may read contests. */
@ApplicationScoped
class Reasons {

    @Inject
    Contests contests;

    @Inject
    Docket docket;

    /** Null where the reader may not know it, or the contest is kept no longer. */
    @Nullable
    String of(Deferral deferral, boolean own) {
        if (!deferral.excused()) {
            return deferral.reason();
        }
        if (!docket.readsRulings(own)) {
            return null;
        }
        UUID contest = deferral.contest();
        return contest == null
                ? deferral.reason()
                : contests.of(contest)
                        .flatMap(decided -> Optional.ofNullable(decided.ruling()))
                        .map(ruling -> ruling.reason())
                        .orElse(null);
    }
}
