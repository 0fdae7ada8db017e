package org.skillway.curriculum.learner;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.target.domain.RoleMap;

/**
 * A learner as loaded and locked, with the catalogue and the role maps of that moment; {@code own} when they act.
 *
 * @param decisionId by which their path came about; null where there is none, or it is older than what is kept
 * @param rhythm whether what comes next may depend on slots or tasks as well
 */
public record KnownLearner(
        UUID personId,
        Learner learner,
        Path path,
        int pathVersion,
        @Nullable UUID decisionId,
        ZoneId zone,
        boolean own,
        boolean rhythm,
        Catalogue catalogue,
        Map<String, RoleMap> roleMaps,
        Editions editions) {

    /** The numbers of that catalogue and of those role maps; no newer than these are. */
    public record Editions(long catalogue, long roleMaps) {}

    /** All that a plan depends on besides the catalogue, for this person as somebody now or after a change. */
    public Situation situation(Learner as, Instant now) {
        return as.situation(roleMaps, now, zone, personId.getLeastSignificantBits());
    }

    /** The same learner, with the same ground under their plan, after a change. */
    KnownLearner after(ChangedLearner changed) {
        return new KnownLearner(
                personId,
                changed.learner(),
                changed.path(),
                changed.pathVersion(),
                changed.decisionId(),
                zone,
                own,
                rhythm,
                catalogue,
                roleMaps,
                editions);
    }
}
