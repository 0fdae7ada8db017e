package org.skillway.curriculum.easyday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.workday.domain.EasyDays;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Lets a learner choose their easy days; what they are to review is placed anew. */
@ApplicationScoped
class ChooseEasyDays {

    private static final String REASON = "easy days";

    @Inject
    Learners learners;

    @Inject
    SeenLearners seenLearners;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    EasyDaysView of(UUID personId) {
        ReadLearner read = seenLearners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        if (!read.path().own()) {
            audit.read("easy-days.read", "person/" + personId);
        }
        return EasyDaysView.of(personId, read.learner().workdays().easy());
    }

    /** Null leaves it to the company. */
    @Transactional
    public EasyDaysView choose(
            UUID personId, @Nullable Map<DayOfWeek, Double> shares, Consumer<EasyDays> precondition) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        EasyDays before = known.learner().workdays().easy();
        precondition.accept(before);
        EasyDays chosen = before.choosing(shares);
        audit.wrote("easy-days.choose", "person/" + personId);
        changeLearner.change(
                known,
                ChangeCause.of(ChangeCause.Kind.WISH, REASON),
                known.learner().easing(chosen));
        return EasyDaysView.of(personId, chosen);
    }
}
