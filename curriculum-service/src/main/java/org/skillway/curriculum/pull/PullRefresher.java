package org.skillway.curriculum.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Wishes.Pull;
import org.skillway.curriculum.pull.domain.Found;
import org.skillway.curriculum.pull.domain.RefresherFinder;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Finds a refresher for whoever asks, and puts it on their path. */
@ApplicationScoped
class PullRefresher {

    @Inject
    Learners learners;

    @Inject
    SeenLearners seenLearners;

    @Inject
    Catalogues catalogues;

    @Inject
    RoleMaps roleMaps;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What would come; nothing is written but that somebody else asked. */
    PullView look(UUID personId, PullRequest request) {
        ReadLearner read = seenLearners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        if (!read.path().own()) {
            audit.read("refresher.read", "person/" + personId);
        }
        Situation theirs = read.learner()
                .situation(roleMaps.stored(), clock.instant(), read.path().zone(), personId.getLeastSignificantBits());
        // Others could tell the pace from what is said, and from which minutes suffice.
        Situation situation = read.path().own() ? theirs : theirs.withPace(Pace.UNKNOWN);
        Path path = read.path().path();
        return PullView.of(
                personId,
                found(read.learner(), situation, catalogues.now(), path, request),
                path,
                read.path().own());
    }

    @Transactional
    public PullView pull(UUID personId, PullRequest request) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        Instant now = clock.instant();
        Found found =
                found(known.learner(), known.situation(known.learner(), now), known.catalogue(), known.path(), request);
        return switch (found) {
            case Found.Refresher refresher ->
                PullView.of(personId, found, put(known, refresher.module(), now), known.own());
            case Found.Planned planned -> throw new Problem(ProblemCode.CONFLICT, planned.sentence());
            case Found.None none -> throw new Problem(ProblemCode.UNPROCESSABLE, none.sentence());
        };
    }

    @Transactional
    public void takeBack(UUID personId, String module) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        audit.wrote("refresher.take-back", "person/" + personId);
        changeLearner.change(
                known,
                ChangeCause.of(ChangeCause.Kind.WISH, "took back " + module),
                known.learner().wishing(known.learner().wishes().unpulled(module)));
    }

    private Path put(KnownLearner known, Module module, Instant now) {
        audit.wrote("refresher.pull", "person/" + known.personId());
        Learner asking = known.learner()
                .wishing(known.learner().wishes().pulled(new Pull(module.key(), module.skill(), now, false)));
        return changeLearner
                .change(known, ChangeCause.of(ChangeCause.Kind.WISH, "asked for " + module.key()), asking)
                .path();
    }

    private static Found found(
            Learner learner, Situation situation, Catalogue catalogue, Path path, PullRequest request) {
        PathCase asked = learner.pathCase(situation);
        Catalogue seen = catalogue.seenBy(asked.roles());
        Module named = named(seen, request.module());
        String skill = named == null ? request.skill() : named.skill();
        if (skill == null || (named != null && request.skill() != null)) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "Name a skill or a module, and not both.",
                    Problem.at("/skill", "this or /module"));
        }
        return new RefresherFinder(asked.credited(seen), seen, path)
                .find(seen.aliases().canonical(skill), named, request.minutes());
    }

    private static @Nullable Module named(Catalogue seen, @Nullable String key) {
        return key == null
                ? null
                : seen.module(key)
                        .orElseThrow(() -> new Problem(
                                ProblemCode.UNPROCESSABLE,
                                "No module '" + key + "' in the catalogue.",
                                Problem.at("/module", "not known")));
    }
}
