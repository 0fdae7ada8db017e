package org.skillway.curriculum.guide;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.guide.NextStepAnswers.Ground;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.reflection.domain.AskedReflection;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.curriculum.upnext.UpNext;
import org.skillway.curriculum.upnext.Walk;
import org.skillway.platform.rest.PrintedAnswer;

/** Reads what comes next for somebody, with a step of looking back where the minutes hold it beside. */
@ApplicationScoped
class ReadNextStep {

    @Inject
    ReadLearners learners;

    @Inject
    FindNext findNext;

    @Inject
    NextStepAnswers answers;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** As it is sent. Most who ask have changed nothing since they asked last, and are given what was written then. */
    PrintedAnswer printed(UUID personId, @Nullable Integer minutes, @Nullable String moment) {
        ReadPath read = learners.path(personId);
        UUID mark = read.mark();
        if (mark == null || moment != null || read.rhythm() || read.looksBack()) {
            return print(of(personId, read, clock.instant(), minutes, moment));
        }
        Instant now = clock.instant();
        Ground ground = new Ground(mark, read.own(), now.atZone(read.zone()).toLocalDate(), minutes);
        return answers.of(personId, ground).orElseGet(() -> {
            PrintedAnswer answer = print(of(personId, read, now, minutes, null));
            answers.keep(personId, ground, answer);
            return answer;
        });
    }

    NextStepView of(UUID personId, @Nullable Integer minutes, @Nullable String moment) {
        return of(personId, learners.path(personId), clock.instant(), minutes, moment);
    }

    private PrintedAnswer print(NextStepView view) {
        return PrintedAnswer.of(view, view.pathVersion(), json);
    }

    private NextStepView of(
            UUID personId, ReadPath read, Instant now, @Nullable Integer minutes, @Nullable String moment) {
        Walk walk = learners.walk(personId, read);
        UpNext next = findNext.of(walk, now, minutes, moment);
        return NextStepView.of(read, next, reflection(personId, read, next));
    }

    private Optional<StepView> reflection(UUID personId, ReadPath read, UpNext next) {
        int left = next.minutes() - next.step().map(Step::pacedMinutes).orElse(0);
        return left < AskedReflection.MINUTES
                ? Optional.empty()
                : learners.reflection(personId, read).map(asked -> StepView.of(asked, Weeks.mondayOf(next.today())));
    }
}
