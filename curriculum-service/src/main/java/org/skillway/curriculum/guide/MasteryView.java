package org.skillway.curriculum.guide;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Estimate;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.target.domain.Target;

/** What is believed about one skill. */
@Schema(
        description =
                "Levels from 0 to 5; low to high holds 90 percent. The target level and the probability are null where no role asks for the skill.")
public record MasteryView(
        String skill,
        double level,
        double low,
        double high,
        @Nullable Double targetLevel,
        @Nullable Double probabilityReady,
        boolean ready,
        int evidence,
        int unassisted) {

    public static MasteryView of(String skill, Mastery mastery, List<Target> targets) {
        Estimate estimate = mastery.estimate();
        var target = Target.nextIn(skill, targets, mastery);
        return new MasteryView(
                skill,
                estimate.level().value(),
                estimate.low().value(),
                estimate.high().value(),
                target.map(next -> next.level().value()).orElse(null),
                target.map(next -> mastery.probabilityReady(next.level())).orElse(null),
                target.filter(next -> mastery.readyFor(next.level())).isPresent(),
                mastery.evidence(),
                mastery.unassisted());
    }
}
