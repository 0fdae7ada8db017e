package org.skillway.curriculum.learner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Modules do not help somebody any further in a skill: a person should. Told when that shows, and not while it goes on. */
@FactType("org.skillway.curriculum.help.wanted.v1")
record HelpWanted(UUID personId, String skill, double requiredLevel, double estimatedLevel, String reason)
        implements Fact {

    private static final double HIGHEST = 5;

    /** Who has no target in the skill is to come one level further. */
    static HelpWanted of(UUID personId, String skill, Mastery mastery, @Nullable Double target, String reason) {
        double estimated = mastery.estimate().level().value();
        return new HelpWanted(
                personId, skill, target == null ? Math.min(HIGHEST, estimated + 1) : target, estimated, reason);
    }
}
