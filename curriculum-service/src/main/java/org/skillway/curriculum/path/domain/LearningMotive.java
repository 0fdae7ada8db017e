package org.skillway.curriculum.path.domain;

import java.util.Optional;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.Readiness;
import org.skillway.curriculum.path.domain.Chains.Emphasis;
import org.skillway.curriculum.target.domain.Target;

/** Why new learning stands where it is, for programs: what it was compared by, and what it is expected to bring. */
final class LearningMotive {

    private final Belief before;
    private final Belief after;
    private Motive motive;

    LearningMotive(Chain chain, Optional<Chain> second, Reason best, Belief before, Belief after) {
        this.before = before;
        this.after = after;
        Module module = chain.first();
        motive = Motive.of(Motive.Code.LEARNING)
                .with("skill", module.skill())
                .with("comparedBy", best.code())
                .with("level", Wording.level(before))
                .with("levelAfter", Wording.level(after))
                .with("dropsOutAt", Wording.level(module.level()))
                .with("dropsOutIfSure", Wording.wholePercent(Readiness.PROBABILITY));
        if (chain.modules().size() > 1) {
            motive = motive.with("opens", chain.goal().key());
        }
        second.ifPresent(other -> motive = motive.with("second", other.first().key())
                .with("secondIfLess", Wording.wholePercent(1 - other.worth() / chain.worth())));
    }

    LearningMotive towards(Optional<Target> aim) {
        aim.ifPresent(target -> motive = motive.with("roles", String.join(", ", target.roles()))
                .with("needed", Wording.level(target.level()))
                .with("due", target.due())
                .with("critical", target.critical())
                .with("chance", chance(before, target))
                .with("chanceAfter", chance(after, target)));
        return this;
    }

    LearningMotive emphasised(Optional<Emphasis> emphasis) {
        emphasis.ifPresent(counts -> motive = motive.with("moment", counts.moment())
                .with("momentOf", counts.module())
                .with("countsMore", Wording.wholePercent(counts.times() - 1)));
        return this;
    }

    LearningMotive recommended(boolean recommended) {
        if (recommended) {
            motive = motive.with("recommended", true);
        }
        return this;
    }

    Motive motive() {
        return motive;
    }

    private static long chance(Belief belief, Target target) {
        return Wording.wholePercent(belief.probabilityAtLeast(target.level().logits()));
    }
}
