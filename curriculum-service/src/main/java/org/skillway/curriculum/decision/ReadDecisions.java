package org.skillway.curriculum.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.contest.Contests;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.curriculum.decision.domain.Explanation;
import org.skillway.curriculum.decision.domain.Replay;
import org.skillway.curriculum.decision.domain.Within;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.curriculum.ledger.PathDecisions;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.path.domain.PlannerVersion;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Reads, explains and repeats decisions for whoever may see the learner; what others read is noted before they get it. */
@ApplicationScoped
class ReadDecisions {

    private static final int MOST_REMEMBERED = 500;

    @Inject
    PathDecisions decisions;

    @Inject
    Contests contests;

    @Inject
    Docket docket;

    @Inject
    SeenLearners learners;

    @Inject
    Catalogues catalogues;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Effort effort;

    private final Cache<Asked, Explanation> explained =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /** A place of the path that a decision made, counted from 1. */
    private record Asked(UUID decisionId, int place) {}

    /** The decisions about a path before a version of it, the latest first. */
    List<PathDecision> before(UUID personId, int pathVersion, int most) {
        see(personId);
        return decisions.before(personId, pathVersion, most);
    }

    /** Decisions about one person's path. */
    List<PathDecisionView> views(UUID personId, List<PathDecision> some) {
        boolean own = own(personId);
        boolean rulings = docket.readsRulings(own);
        List<Contest> all = rulings ? contests.about(personId) : List.of();
        return some.stream()
                .map(decision -> PathDecisionView.of(
                        decision,
                        all.stream()
                                .filter(contest -> decision.id().equals(contest.decisionId()))
                                .toList(),
                        own,
                        rulings))
                .toList();
    }

    PathDecisionView view(PathDecision decision) {
        boolean own = own(decision.personId());
        boolean rulings = docket.readsRulings(own);
        List<Contest> against = rulings ? contests.against(decision.id()) : List.of();
        return PathDecisionView.of(decision, against, own, rulings);
    }

    /** Whether the caller reads about themselves, whatever else they may. */
    boolean own(UUID personId) {
        return learners.pathFor(caller, personId).filter(ReadPath::own).isPresent();
    }

    PathDecision one(UUID id) {
        PathDecision decision = decisions.of(id).orElseThrow(() -> none(id));
        ReadPath path = learners.pathFor(caller, decision.personId()).orElseThrow(() -> unseen(decision));
        note(decision.personId(), path);
        return decision;
    }

    /** Told as what is not there; on record as what was not to be seen. */
    private Problem unseen(PathDecision decision) {
        audit.denied("person.see", "person/" + decision.personId());
        return none(decision.id());
    }

    private static Problem none(UUID id) {
        return new Problem(ProblemCode.NOT_FOUND, "No decision " + id + " that you may see.");
    }

    /** Why its path has what it has at a place; and what of it so many minutes hold, where any are asked for. */
    WhyView why(UUID id, int place, @Nullable Integer minutes) {
        PathDecision decision = one(id);
        boolean own = own(decision.personId());
        Path path = own ? decision.decided() : decision.decided().atUsualPace();
        if (place > Math.max(1, path.steps().size())) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "The path of this decision has " + path.steps().size() + " steps.",
                    Problem.at("?step", "beyond the last step"));
        }
        Within within = minutes == null ? null : within(decision, path, minutes);
        return WhyView.of(decision, place, explanation(decision, place), within, own);
    }

    private Within within(PathDecision decision, Path path, int minutes) {
        PathCase given = decision.pathCase();
        return Within.of(
                path, minutes, given.situation().today(), catalogue(decision).seenBy(given.roles()));
    }

    /** Thought through once: a decision never changes, and neither does what explains it. */
    private Explanation explanation(PathDecision decision, int place) {
        var asked = new Asked(decision.id(), place);
        Explanation known = explained.getIfPresent(asked);
        return known != null
                ? known
                : effort.spend(Extent.PATH, () -> explained.get(asked, _ -> explain(decision, place)));
    }

    private Explanation explain(PathDecision decision, int place) {
        return Explanation.of(decision.pathCase(), catalogue(decision), version(decision), place);
    }

    Replay replay(PathDecision decision) {
        PlannerVersion version = version(decision);
        Path again = effort.spend(Extent.PATH, () -> decision.pathCase().planned(catalogue(decision), version));
        return Replay.of(decision.decided(), decision.path(), again, PathDecision.text(again));
    }

    private Catalogue catalogue(PathDecision decision) {
        return catalogues.asOf(decision.edition());
    }

    private void see(UUID personId) {
        note(personId, learners.pathFor(caller, personId).orElseThrow(() -> sight.unseen(personId)));
    }

    private void note(UUID personId, ReadPath path) {
        if (!path.own()) {
            audit.read("path-decision.read", "person/" + personId);
        }
    }

    private static PlannerVersion version(PathDecision decision) {
        return PlannerVersion.of(decision.ruleVersion())
                .orElseThrow(() -> new Problem(
                        ProblemCode.CONFLICT,
                        "Decided by rule " + decision.ruleVersion() + ", which does not run here any more."));
    }
}
