package org.skillway.curriculum.backlog;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.skillway.curriculum.aim.ModuleAims;
import org.skillway.curriculum.backlog.domain.Backlog;
import org.skillway.curriculum.backlog.domain.Evidence;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.confusion.MuddyPoints;
import org.skillway.curriculum.effect.ModuleEffects;
import org.skillway.curriculum.effect.domain.ModuleEffect;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;
import org.skillway.curriculum.revision.Revisions;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Puts the ranked trouble beside what was decided about it, and what came of it. */
@ApplicationScoped
class ReadBacklog {

    // Whoever could ask for 90 days and for 89 would have what the difference did, who may be one person.
    private static final Set<Integer> PERIODS = Set.of(30, 90, 365);

    @Inject
    Frictions frictions;

    @Inject
    ModuleAims aims;

    @Inject
    ModuleEffects effects;

    @Inject
    MuddyPoints muddyPoints;

    @Inject
    Revisions revisions;

    @Inject
    Decisions decisions;

    @Inject
    Catalogues catalogues;

    @Inject
    Effort effort;

    @Inject
    Caller caller;

    BacklogView over(int days) {
        if (!PERIODS.contains(days)) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "See 'errors' for each place.",
                    Problem.at("?days", "30, 90 or 365, not " + days));
        }
        return effort.spend(
                Extent.EVERYBODY,
                () -> BacklogView.of(
                        Backlog.ranked(evidence(days), catalogues.now()), decisions.latest(), revisions.measured()));
    }

    private Evidence evidence(int days) {
        // Who counts crowds is not to see one person come and go; who makes the content may list confusions anyway, on
        // record.
        boolean few = caller.has(Role.LD_ADMIN);
        return new Evidence(
                frictions.lately(days),
                aims.lately(days),
                effects.all().stream().collect(groupingBy(ModuleEffect::module)),
                muddyPoints.lately(days).stream()
                        .filter(point -> few || !point.few())
                        .toList(),
                few ? frictions.takenByFew() : Set.of());
    }
}
