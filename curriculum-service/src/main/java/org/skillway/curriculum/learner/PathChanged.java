package org.skillway.curriculum.learner;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.ledger.PathDecision.Cause;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.upnext.UpNext;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A path asks for something else than before: what is next, what was put in between, what is left out. */
@FactType("org.skillway.curriculum.path.changed.v1")
record PathChanged(
        UUID personId,
        int pathVersion,
        @Nullable UUID decisionId,
        @Nullable StepFact next,
        String cause,
        String reason,
        List<StepFact> inserted,
        List<String> skipped,
        String outcome,
        List<WaitingFact> waiting,
        @Nullable UUID driftId)
        implements Fact {

    /** A module that is to be taken and stands on no path, and why as a code. */
    record WaitingFact(String module, String code) {

        static WaitingFact of(Path.Waiting waiting) {
            return new WaitingFact(waiting.module(), waiting.motive().code().code());
        }
    }

    /** With the module's own minutes: what it takes this person is theirs alone to know. */
    record StepFact(String module, String kind, String skill, int minutes) {

        static StepFact of(Step step) {
            return new StepFact(step.module(), step.kind().code(), step.skill(), step.minutes());
        }
    }

    static PathChanged of(ChangedLearner changed, Path before, UpNext next, Cause cause) {
        Path path = changed.path();
        return new PathChanged(
                changed.personId(),
                changed.pathVersion(),
                changed.decisionId(),
                next.step().map(StepFact::of).orElse(null),
                cause.kind(),
                cause.reason(),
                path.steps().stream()
                        .filter(step -> step.inserted() != null
                                && before.steps().stream().noneMatch(step::standsAs))
                        .map(StepFact::of)
                        .toList(),
                path.leftOut().stream()
                        .filter(module -> !before.leftOut().contains(module))
                        .toList(),
                path.outcome().code(),
                path.waiting().stream()
                        .filter(Path.Waiting::held)
                        .sorted(Comparator.comparing(Path.Waiting::module))
                        .map(WaitingFact::of)
                        .toList(),
                cause.driftId());
    }
}
