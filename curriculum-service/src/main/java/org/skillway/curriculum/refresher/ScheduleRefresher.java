package org.skillway.curriculum.refresher;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.refresher.domain.Lot;
import org.skillway.curriculum.refresher.domain.Trial;
import org.skillway.curriculum.store.TenantPolicy.Versioned;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.platform.event.Outbox;

/** Puts a refresher on the path of whose work slipped, at once or on the day that its lot says. */
@ApplicationScoped
public class ScheduleRefresher {

    @Inject
    RefresherPolicies policies;

    @Inject
    Learners learners;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    DelayedRefreshers delayed;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** A drift heard of again keeps the lot that it drew. */
    @Transactional(TxType.MANDATORY)
    public void slipped(UUID personId, Drift heard, Instant at) {
        KnownLearner known = learners.locked(personId);
        Drift drift = heard.in(known.catalogue().aliases().canonical(heard.skill()));
        Drift drawn = known.learner().drifts().stream()
                .filter(earlier -> earlier.id().equals(drift.id()))
                .findFirst()
                .map(earlier -> drift.waitingUntil(earlier.notBefore()))
                .orElseGet(() -> drawn(known, drift));
        changeLearner.change(
                known,
                new ChangeCause(ChangeCause.Kind.DRIFT, drift.kpi() + " slipped", drift.id()),
                known.learner().slipped(drawn, known.catalogue(), at));
    }

    private Drift drawn(KnownLearner known, Drift drift) {
        Versioned<Trial> policy = policies.current();
        Lot lot = policy.policy().draw(drift.id(), critical(known, drift.skill()), clock.instant());
        if (lot.delayed()) {
            delayed.add(drift.id(), known.personId(), requireNonNull(lot.until()));
        }
        if (lot.takesPart()) {
            outbox.tell(
                    "learner",
                    known.personId().toString(),
                    RefresherScheduled.of(known.personId(), drift, policy.policy(), policy.version(), lot));
        }
        return drift.waitingUntil(lot.until());
    }

    private static boolean critical(KnownLearner known, String skill) {
        return Target.of(known.learner().roles(), known.roleMaps()).stream()
                .anyMatch(target -> target.critical() && target.skill().equals(skill));
    }
}
