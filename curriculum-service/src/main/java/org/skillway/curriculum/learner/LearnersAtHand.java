package org.skillway.curriculum.learner;

import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The learners whom the transaction at hand has locked, as it has changed them so far: their rows are written at its end. */
@TransactionScoped
class LearnersAtHand {

    private final Map<UUID, KnownLearner> known = new HashMap<>();
    private final Set<UUID> otherPaths = new HashSet<>();

    Optional<KnownLearner> of(UUID personId) {
        return Optional.ofNullable(known.get(personId));
    }

    /** Whether a path is to be written that is not the stored one. */
    boolean hasOtherPath(UUID personId) {
        return otherPaths.contains(personId);
    }

    void keepOtherPath(UUID personId) {
        otherPaths.add(personId);
    }

    KnownLearner keep(KnownLearner learner) {
        known.put(learner.personId(), learner);
        return learner;
    }
}
