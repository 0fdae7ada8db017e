package org.skillway.mentor.need;

import java.util.UUID;

/** What this service needs of skills-service's {@code gap.changed}. */
record GapChanged(UUID personId, String skill, Double requiredLevel, Double estimatedLevel, String kind, Boolean open) {

    GapChanged {
        if (personId == null
                || skill == null
                || requiredLevel == null
                || estimatedLevel == null
                || kind == null
                || open == null) {
            throw new IllegalArgumentException(
                    "A changed gap says whose, in which skill, which levels, kind and state");
        }
    }
}
