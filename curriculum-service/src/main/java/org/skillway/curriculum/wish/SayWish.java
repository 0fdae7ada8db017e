package org.skillway.curriculum.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.ChangedLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.path.domain.Wishes.Deferral;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.curriculum.wish.domain.Refusal;
import org.skillway.curriculum.wish.domain.WishRules;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Lets a learner pin and put off modules; the path is planned anew with it. */
@ApplicationScoped
class SayWish {

    /** What there is to judge a wish by. */
    private record Ground(KnownLearner known, Wishes wishes, Situation situation, Catalogue seen) {

        Module module(String key) {
            return seen.module(key)
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No module '" + key + "' in the catalogue."));
        }

        WishRules rules() {
            return new WishRules(situation, seen);
        }
    }

    @Inject
    Learners learners;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    FindNext findNext;

    @Inject
    Reasons reasons;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    public WishesView pin(UUID personId, String module) {
        Ground ground = ground(personId);
        refuse(ground.rules().againstPinning(ground.module(module)));
        return say(ground, ground.wishes().pinned(module, clock.instant()), "path.pin", "pinned " + module);
    }

    @Transactional
    public WishesView unpin(UUID personId, String module) {
        Ground ground = ground(personId);
        return say(ground, ground.wishes().unpinned(module), "path.unpin", "unpinned " + module);
    }

    @Transactional
    public WishesView defer(UUID personId, String module, LocalDate until, String reason) {
        Ground ground = ground(personId);
        refuse(ground.rules()
                .againstDeferring(ground.module(module), until, ground.known().path()));
        Deferral deferral = new Deferral(module, until, reason, false, clock.instant());
        LocalDate today = ground.situation().today();
        return say(ground, ground.wishes().deferred(deferral, today), "path.defer", "put off " + module);
    }

    @Transactional
    public WishesView resume(UUID personId, String module) {
        Ground ground = ground(personId);
        return say(ground, ground.wishes().undeferred(module), "path.resume", "took up " + module);
    }

    private Ground ground(UUID personId) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        Instant now = clock.instant();
        Situation before = known.situation(known.learner(), now);
        Wishes current = before.wishes()
                .on(before.today(), key -> known.learner().progressIn(key).passed());
        PathCase asked = known.learner().pathCase(before.wishing(current));
        Catalogue seen = known.catalogue().seenBy(asked.roles());
        return new Ground(known, current, asked.credited(seen), seen);
    }

    private WishesView say(Ground ground, Wishes wishes, String action, String reason) {
        KnownLearner known = ground.known();
        audit.wrote(action, "person/" + known.personId());
        ChangedLearner changed = changeLearner.change(
                known,
                ChangeCause.of(ChangeCause.Kind.WISH, reason),
                known.learner().wishing(wishes));
        return WishesView.of(
                known.personId(),
                changed.learner().wishes(),
                changed.path(),
                findNext.of(changed.walk(known), clock.instant()),
                known.own(),
                deferral -> reasons.of(deferral, known.own()));
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(why -> {
            throw why.clash()
                    ? new Problem(ProblemCode.CONFLICT, why.sentence())
                    : new Problem(ProblemCode.UNPROCESSABLE, why.sentence(), Problem.at(why.pointer(), why.sentence()));
        });
    }
}
