package org.skillway.curriculum.activity;

import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.mastery.domain.Belief;

/** An activity's learner, locked, and what answers taught about its item; null where nobody has answered it. */
record BegunActivity(KnownLearner learner, @Nullable Belief learned) {}
