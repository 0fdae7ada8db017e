package org.skillway.curriculum.ledger;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.store.Json;

/**
 * One decision about a path: what made it necessary, what the planner was given, and what came out. Given and path are kept
 * as text, so that the same text must come out of the same text.
 */
public record PathDecision(
        UUID id,
        UUID personId,
        int pathVersion,
        Instant decidedAt,
        Cause cause,
        String ruleVersion,
        long edition,
        String given,
        String path) {

    /** Why the path was planned anew. */
    public record Cause(
            String kind, String reason, @Nullable UUID driftId) {

        private static final Set<String> RULINGS = Set.of("contest", "remediation");

        /** As whoever may read neither contests nor measures is told: that a person decided, and not what. */
        public Cause forOthers() {
            return RULINGS.contains(kind) ? new Cause("person", "a person decided", driftId) : this;
        }
    }

    public PathCase pathCase() {
        return Json.read(given, PathCase.class);
    }

    public Path decided() {
        return Json.read(path, StoredPath.class).toPath();
    }

    /** A path as the ledger keeps it. */
    public static String text(Path path) {
        return Json.write(StoredPath.of(path));
    }
}
