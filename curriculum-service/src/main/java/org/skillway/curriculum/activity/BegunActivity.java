package org.skillway.curriculum.activity;

import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.pace.domain.OthersTimes;

/**
 * An activity's learner, locked, what answers taught about its item and how long they usually take; null where too few are known.
 *
 * @param times how long others took for the item and for those beside it
 */
record BegunActivity(
        KnownLearner learner,
        @Nullable Belief learned,
        @Nullable Integer usualSeconds,
        OthersTimes times) {}
