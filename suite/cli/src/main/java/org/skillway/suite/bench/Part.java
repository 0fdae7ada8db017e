package org.skillway.suite.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What can be measured, in the order in which it is. */
public enum Part {
    SIGNALS,
    DRAIN,
    START,
    ACTIVITIES,
    NEXT_STEP,
    TRIPS;

    /** Whether it asks curriculum-service alone, on behalf of learners; the other services are then stopped. */
    boolean asksLearners() {
        return this == ACTIVITIES || this == NEXT_STEP || this == TRIPS;
    }

    Experiment experiment(Path root, Duration up) {
        return switch (this) {
            case ACTIVITIES -> Requests.activities();
            case NEXT_STEP -> Requests.nextStep();
            case TRIPS -> new DatabaseTrips();
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
