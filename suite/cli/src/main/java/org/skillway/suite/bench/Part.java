package org.skillway.suite.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.skillway.suite.local.Member;

/** What can be measured, in the order in which it is. */
public enum Part {
    SIGNALS,
    DRAIN,
    START,
    ACTIVITIES,
    NEXT_STEP,
    TRIPS,
    SKILLS,
    CURRICULUM;

    /** Whether it speaks for learners whom curriculum-service must know. */
    boolean asksLearners() {
        return this == ACTIVITIES || this == NEXT_STEP || this == TRIPS || this == CURRICULUM;
    }

    /** The only service that it needs, if it is one: the others are then stopped. */
    Optional<Member> alone() {
        if (this == SKILLS) {
            return Optional.of(Member.SKILLS);
        }
        return asksLearners() ? Optional.of(Member.CURRICULUM) : Optional.empty();
    }

    Experiment experiment(Path root, Duration up) {
        return switch (this) {
            case ACTIVITIES -> Requests.activities();
            case NEXT_STEP -> Requests.nextStep();
            case TRIPS -> new DatabaseTrips();
            case SKILLS -> new SkillScreens();
            case CURRICULUM -> new CurriculumScale();
            case SIGNALS -> new SignalToPath();
            case DRAIN -> new OutboxDrain();
            case START -> new Starts(root, up);
        };
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
