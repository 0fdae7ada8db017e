package org.skillway.curriculum.learner;

import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The learners whom the transaction at hand has locked, as it has changed them so far: their rows are written at its end. */
@TransactionScoped
class LearnersAtHand {

    private final Map<UUID, KnownLearner> known = new HashMap<>();

    Optional<KnownLearner> of(UUID personId) {
        return Optional.ofNullable(known.get(personId));
    }

    KnownLearner keep(KnownLearner learner) {
        known.put(learner.personId(), learner);
        return learner;
    }
}
