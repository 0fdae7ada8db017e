package org.skillway.curriculum.progress.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.mastery.domain.HelpLevel;

/** Something a learner did with a module. */
public sealed interface Deed {

    Instant at();

    record Started(Instant at) implements Deed {}

    /** An answer to one item; the confidence is null where nobody asked, the seconds zero where nobody measured. */
    record Answered(
            Item item,
            boolean correct,
            HelpLevel help,
            @Nullable Double confidence,
            int seconds,
            Instant at) implements Deed {}

    record Completed(Instant at) implements Deed {}

    record Abandoned(Instant at) implements Deed {}

    record Reflected(Instant at) implements Deed {}

    /** A use at work of what the module teaches. */
    record Applied(Instant at) implements Deed {}
}
