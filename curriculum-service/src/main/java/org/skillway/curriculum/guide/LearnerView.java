package org.skillway.curriculum.guide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.reflection.domain.AskedReflection;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.upnext.UpNext;

/** A learner on one screen: what comes next, the path it belongs to and what is believed. */
public record LearnerView(UUID personId, @Nullable StepView nextStep, PathView path, List<MasteryView> mastery) {

    static LearnerView of(UUID personId, ReadLearner read, UpNext next, Optional<AskedReflection> asked, Instant now) {
        return new LearnerView(
                personId,
                StepView.of(next, read.path().own()),
                PathView.of(read.path(), asked, now),
                masteries(read, now));
    }

    /** Every skill that is known something of or asked for, by key. */
    static List<MasteryView> masteries(ReadLearner read, Instant now) {
        return Stream.concat(
                        read.learner().ability().strengths().keySet().stream(),
                        read.targets().stream().map(Target::skill))
                .distinct()
                .sorted()
                .map(skill -> MasteryView.of(skill, read.learner().mastery(skill, now), read.targets()))
                .toList();
    }
}
