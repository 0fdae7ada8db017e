package org.skillway.curriculum.activity;

import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.mastery.domain.Belief;

/**
 * An activity's learner, locked, what answers taught about its item and how long they usually take; null where too few are known.
 */
record BegunActivity(
        KnownLearner learner,
        @Nullable Belief learned,
        @Nullable Integer usualSeconds) {}
