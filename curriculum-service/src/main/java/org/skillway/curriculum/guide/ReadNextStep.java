package org.skillway.curriculum.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.reflection.domain.AskedReflection;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.curriculum.upnext.UpNext;
import org.skillway.curriculum.upnext.Walk;

/** Reads what comes next for somebody, with a step of looking back where the minutes hold it beside. */
@ApplicationScoped
class ReadNextStep {

    @Inject
    ReadLearners learners;

    @Inject
    FindNext findNext;

    @Inject
    Catalogues catalogues;

    @Inject
    Clock clock;

    NextStepView of(UUID personId, @Nullable Integer minutes, @Nullable String moment) {
        ReadPath read = learners.path(personId);
        Walk walk = read.walk(personId, () -> learners.seen(personId, catalogues.now()));
        UpNext next = findNext.of(walk, clock.instant(), minutes, moment);
        return NextStepView.of(read, next, reflection(personId, read, next));
    }

    private Optional<StepView> reflection(UUID personId, ReadPath read, UpNext next) {
        int left = next.minutes() - next.step().map(Step::pacedMinutes).orElse(0);
        return left < AskedReflection.MINUTES
                ? Optional.empty()
                : learners.reflection(personId, read).map(asked -> StepView.of(asked, Weeks.mondayOf(next.today())));
    }
}
