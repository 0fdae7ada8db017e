package org.skillway.skills.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;
import org.skillway.skills.duplicate.domain.DuplicateFinder.Difference;
import org.skillway.skills.taxonomy.Skills;

/** Keeps two skills apart, because the caller says that they are not the same. Runs in the transaction at hand. */
@ApplicationScoped
class TellApart {

    @Inject
    Skills skills;

    @Inject
    Differences differences;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    DifferenceView run(DifferenceRequest request) {
        // One at a time, so that nothing is decided twice.
        skills.lock();
        check(request);
        var difference = Difference.between(request.first(), request.second());
        differences.of(difference).ifPresent(decided -> {
            throw new Problem(
                    ProblemCode.CONFLICT, "'" + decided.decidedBy + "' decided that on " + decided.decidedAt + ".");
        });
        var now = clock.instant();
        var row = new DifferenceRow(Ids.at(now), difference, request.reason(), caller.userName(), now);
        differences.add(row);
        audit.wrote("skill.tell-apart", "skill/" + difference.first());
        return DifferenceView.of(row);
    }

    private void check(DifferenceRequest request) {
        var errors = new ArrayList<Location>();
        if (!skills.isKnown(request.first())) {
            errors.add(Problem.at("/first", "No such skill, or it was merged into another."));
        }
        if (!skills.isKnown(request.second())) {
            errors.add(Problem.at("/second", "No such skill, or it was merged into another."));
        }
        if (request.first().equals(request.second())) {
            errors.add(Problem.at("/second", "A skill is not different from itself."));
        }
        if (!errors.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "These are not two skills. See 'errors'.",
                    errors.toArray(Location[]::new));
        }
    }
}
