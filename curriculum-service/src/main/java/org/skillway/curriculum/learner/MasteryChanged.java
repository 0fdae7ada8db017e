package org.skillway.curriculum.learner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Estimate;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** What is believed about a person's skill moved; the probability is for their next target, where they have one. */
@FactType("org.skillway.curriculum.mastery.changed.v1")
record MasteryChanged(
        UUID personId,
        String skill,
        double level,
        double low,
        double high,
        double mean,
        double sd,
        @Nullable Double probabilityReady,
        int evidence,
        int unassisted)
        implements Fact {

    static MasteryChanged of(UUID personId, String skill, Mastery mastery, @Nullable Double probabilityReady) {
        Estimate estimate = mastery.estimate();
        return new MasteryChanged(
                personId,
                skill,
                estimate.level().value(),
                estimate.low().value(),
                estimate.high().value(),
                mastery.belief().mean(),
                mastery.belief().sd(),
                probabilityReady,
                mastery.evidence(),
                mastery.unassisted());
    }
}
