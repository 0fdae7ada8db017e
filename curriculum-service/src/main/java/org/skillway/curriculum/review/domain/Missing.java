package org.skillway.curriculum.review.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Level;

/** Content that is not there, who asks for it, and how many people wait for it now. */
public record Missing(
        Kind kind,
        String skill,
        @Nullable Level level,
        @Nullable String module,
        List<String> roles,
        int people) {

    /** What could be written. */
    public enum Kind {
        /** A role asks for a level that no module of the skill carries anybody to. */
        TARGET_UNSERVED,
        /** People got stuck in a module that is explained in one way only. */
        NO_EASIER_WAY,
        /** Work slips in a skill that has no refresher. */
        NO_REFRESHER,
        /** People have passed all there is in a skill and are not where a role asks them to be. */
        NOTHING_LEFT
    }

    public Missing {
        roles = List.copyOf(roles);
    }
}
