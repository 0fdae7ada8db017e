package org.skillway.curriculum.progress.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.mastery.domain.AnswerTime;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Readiness;
import org.skillway.curriculum.pace.domain.Intensity;
import org.skillway.curriculum.pace.domain.Pace;

/** Something a learner did with a module. */
public sealed interface Deed {

    Instant at();

    record Started(Instant at) implements Deed {}

    /**
     * An answer to one item; the confidence is null where nobody asked, the seconds zero where nobody measured, and the usual
     * seconds and the intensity null where they are not known.
     *
     * @param intensity what others' times say the item takes
     * @param keyKnown whether its learner may read the answers of all items
     */
    record Answered(
            Item item,
            boolean correct,
            HelpLevel help,
            @Nullable Double confidence,
            int seconds,
            @Nullable Integer usualSeconds,
            @Nullable Intensity intensity,
            boolean keyKnown,
            Instant at)
            implements Deed {

        /** Where the usual time is not known. */
        public Answered(
                Item item, boolean correct, HelpLevel help, @Nullable Double confidence, int seconds, Instant at) {
            this(item, correct, help, confidence, seconds, null, null, false, at);
        }

        /** Whether its learner said they were as sure as it takes to count as ready: four in five. */
        public boolean sure() {
            return confidence != null && confidence >= Readiness.PROBABILITY;
        }

        /** The time it took beside the usual; empty where one of the two is not known. */
        public Optional<AnswerTime> time() {
            return seconds == 0 || usualSeconds == null
                    ? Optional.empty()
                    : Optional.of(new AnswerTime(Duration.ofSeconds(seconds), Duration.ofSeconds(usualSeconds)));
        }

        /** What it says of its learner's pace. */
        public Pace pace(Pace before) {
            return seconds == 0 || intensity == null ? before : before.after(Duration.ofSeconds(seconds), intensity);
        }
    }

    record Completed(Instant at) implements Deed {}

    record Abandoned(Instant at) implements Deed {}

    record Reflected(Instant at) implements Deed {}

    /** A use at work of what the module teaches. */
    record Applied(Instant at) implements Deed {}
}
