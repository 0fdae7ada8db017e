package org.skillway.curriculum.learner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Modules do not help somebody any further in a skill, a person should; or they do again. Told when either begins. */
@FactType("org.skillway.curriculum.help.wanted.v1")
record HelpWanted(
        UUID personId,
        String skill,
        double requiredLevel,
        double estimatedLevel,
        boolean open,
        @Nullable String reason) implements Fact {

    private static final double HIGHEST = 5;

    /** Who has no target in the skill is to come one level further; without a reason help is wanted no more. */
    static HelpWanted of(
            UUID personId, String skill, Mastery mastery, @Nullable Double target, @Nullable String reason) {
        double estimated = mastery.estimate().level().value();
        return new HelpWanted(
                personId,
                skill,
                target == null ? Math.min(HIGHEST, estimated + 1) : target,
                estimated,
                reason != null,
                reason);
    }
}
