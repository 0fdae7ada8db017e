package org.skillway.curriculum.learner;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.learner.domain.Routed;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.curriculum.ledger.PathDecisions;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.path.domain.PlannerVersion;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.curriculum.upnext.UpNext;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.time.Ids;

/** Changes a locked learner, plans the path anew, saves both and tells what became different. */
@ApplicationScoped
public class ChangeLearner {

    static final String AGGREGATE = "learner";

    @Inject
    Learners learners;

    @Inject
    PathDecisions decisions;

    @Inject
    FindNext findNext;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** On behalf of an event about one person. */
    @Transactional(TxType.MANDATORY)
    public ChangedLearner change(UUID personId, ChangeCause cause, Function<KnownLearner, Learner> change) {
        KnownLearner known = learners.locked(personId);
        return change(known, cause, change.apply(known));
    }

    @Transactional(TxType.MANDATORY)
    public ChangedLearner change(KnownLearner known, ChangeCause cause, Learner next) {
        Instant now = clock.instant();
        Situation situation = known.situation(next, now);
        ChangedLearner changed = routed(known, next, situation);
        learners.save(known, changed);
        if (changed.pathChanged()) {
            UUID decided = requireNonNull(changed.decisionId());
            decisions.add(decision(decided, known, changed, cause, next.pathCase(situation)));
        }
        tell(known, changed, cause);
        return changed;
    }

    private static PathDecision decision(
            UUID id, KnownLearner known, ChangedLearner changed, ChangeCause cause, PathCase pathCase) {
        Instant now = pathCase.situation().now();
        return new PathDecision(
                id,
                known.personId(),
                changed.pathVersion(),
                now,
                cause.kept(),
                PlannerVersion.CURRENT.code(),
                known.catalogue().edition(),
                Json.write(pathCase),
                PathDecision.text(changed.path()));
    }

    private static ChangedLearner routed(KnownLearner known, Learner next, Situation situation) {
        Routed routed = next.routed(known.catalogue(), situation);
        boolean different = !routed.path().sameAs(known.path());
        return new ChangedLearner(
                known.personId(),
                routed.learner(),
                routed.path(),
                known.pathVersion() + (different ? 1 : 0),
                different ? Ids.at(situation.now()) : known.decisionId(),
                different);
    }

    private void tell(KnownLearner known, ChangedLearner changed, ChangeCause cause) {
        String aggregate = known.personId().toString();
        changed.learner().ability().strengths().forEach((skill, strength) -> {
            // What only follows from another skill was shown nowhere and is no news of the person.
            boolean shown = strength.evidence() > 0;
            if (shown && !strength.equals(known.learner().ability().strengths().get(skill))) {
                Mastery mastery = changed.learner().mastery(skill, strength.at());
                outbox.tell(AGGREGATE, aggregate, masteryChanged(known, skill, mastery));
            }
        });
        if (changed.pathChanged()) {
            outbox.tell(
                    AGGREGATE,
                    aggregate,
                    PathChanged.of(
                            changed,
                            known.path(),
                            next(known, changed),
                            cause.kept().forOthers()));
            tellHelp(known, changed);
        }
    }

    /** As whoever asks at this moment is answered. */
    private UpNext next(KnownLearner known, ChangedLearner changed) {
        return findNext.of(changed.walk(known), clock.instant());
    }

    private static MasteryChanged masteryChanged(KnownLearner known, String skill, Mastery mastery) {
        Double ready = nextTarget(known, skill, mastery)
                .map(target -> mastery.probabilityReady(target.level()))
                .orElse(null);
        return MasteryChanged.of(known.personId(), skill, mastery, ready);
    }

    private void tellHelp(KnownLearner known, ChangedLearner changed) {
        Path path = changed.path();
        path.suggestions().stream()
                .filter(asked -> !known.path().askedAbout().contains(asked.skill()))
                .forEach(asked -> tellHelp(known, changed, asked.skill(), asked.reason()));
        known.path().askedAbout().stream()
                .filter(skill -> !path.askedAbout().contains(skill))
                .forEach(skill -> tellHelp(known, changed, skill, null));
    }

    private void tellHelp(KnownLearner known, ChangedLearner changed, String skill, @Nullable String reason) {
        Mastery mastery = changed.learner().mastery(skill, clock.instant());
        Double target = nextTarget(known, skill, mastery)
                .map(next -> next.level().value())
                .orElse(null);
        outbox.tell(
                AGGREGATE,
                known.personId().toString(),
                HelpWanted.of(known.personId(), skill, mastery, target, reason));
    }

    private static Optional<Target> nextTarget(KnownLearner known, String skill, Mastery mastery) {
        return Target.nextIn(skill, Target.of(known.learner().roles(), known.roleMaps()), mastery);
    }
}
