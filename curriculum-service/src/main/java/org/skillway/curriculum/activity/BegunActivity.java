package org.skillway.curriculum.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.pace.domain.OthersTimes;

/**
 * An activity's learner, locked, what answers taught about its item and how long they usually take; null where too few are known.
 *
 * @param holdsKey whether they may read the answers of all items by what they are
 * @param servedBefore the day whose answers, and those of later days, count for nothing yet
 * @param times how long others took for the item and for those beside it
 * @param itemsKnown what is known of the items of its skill, where nothing is of its own; null where that was not asked for
 */
record BegunActivity(
        KnownLearner learner,
        boolean holdsKey,
        LocalDate servedBefore,
        @Nullable Belief learned,
        @Nullable Integer usualSeconds,
        OthersTimes times,
        @Nullable ItemsKnown itemsKnown) {

    /** As JSON, of the modules of the skill in an edition of the catalogue. */
    record ItemsKnown(long edition, String json) {}
}
