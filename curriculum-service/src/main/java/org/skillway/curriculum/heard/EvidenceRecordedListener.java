package org.skillway.curriculum.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Somebody says what a person can do, such as their experience at hire: it moves the belief as far as it is reliable. */
@ApplicationScoped
@Hears(type = "org.skillway.skills.evidence.recorded.v1", from = Topic.SKILLS)
class EvidenceRecordedListener implements FactHandler<EvidenceRecordedListener.EvidenceRecorded> {

    /** Even the best witness leaves a doubt. */
    private static final double MOST_RELIABLE = 0.99;

    record EvidenceRecorded(
            UUID personId,
            String skill,
            double level,
            String kind,
            double reliability,
            @Nullable Boolean shown) {

        /** What was told before that was said tells it by its kind. */
        boolean shows() {
            return shown == null ? !kind.equals("prior-experience") : shown;
        }
    }

    @Inject
    ChangeLearner changeLearner;

    @Override
    public Class<EvidenceRecorded> payload() {
        return EvidenceRecorded.class;
    }

    @Override
    public void handle(EvidenceRecorded fact, Received received) {
        if (fact.reliability() <= 0) {
            return;
        }
        var testimony =
                new Testimony(new Level(fact.level()), Math.min(fact.reliability(), MOST_RELIABLE), fact.shows());
        changeLearner.change(
                fact.personId(),
                ChangeCause.of(ChangeCause.Kind.EVIDENCE, fact.kind() + " in " + fact.skill()),
                known -> known.learner()
                        .told(known.catalogue().aliases().canonical(fact.skill()), testimony, received.time()));
    }
}
