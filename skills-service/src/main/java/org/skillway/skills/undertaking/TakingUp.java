package org.skillway.skills.undertaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.profile.Moments;
import org.skillway.skills.stretch.domain.Applicant;
import org.skillway.skills.stretch.domain.Applicant.Stage;
import org.skillway.skills.stretch.domain.Obstacle;
import org.skillway.skills.stretch.domain.Opening;

/** Refuses an assignment to who has left, who has it already, and whom something else keeps from it. */
@ApplicationScoped
class TakingUp {

    @Inject
    People people;

    @Inject
    Applicants applicants;

    @Inject
    Standpoints standpoints;

    @Inject
    Moments moments;

    /** Of a person who is locked, and an assignment that is. */
    void check(UUID personId, Opening opening, String pointer) {
        var applicant = checkStillHere(personId);
        var stage = applicant.theirs().get(opening.assignment().key());
        if (stage == Stage.OPEN || stage == Stage.RUNNING) {
            throw new Problem(ProblemCode.CONFLICT, "They have this stretch assignment already.");
        }
        checkObstacles(opening, applicant, pointer);
    }

    /** As the other, of what the person has asked for. */
    void checkAsked(UUID personId, Opening opening) {
        checkObstacles(opening, checkStillHere(personId), "");
    }

    private Applicant checkStillHere(UUID personId) {
        var today = standpoints.today();
        if (!people.leftAmong(List.of(personId), today).isEmpty()) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "They have left the company.");
        }
        return Objects.requireNonNull(
                applicants.of(List.of(personId), moments.now()).get(personId));
    }

    private static void checkObstacles(Opening opening, Applicant applicant, String pointer) {
        Obstacle.of(opening, applicant).ifPresent(obstacle -> {
            var detail = "They cannot take up '%s': %s."
                    .formatted(opening.assignment().key(), obstacle.phrase());
            throw obstacle == Obstacle.FULL
                    ? new Problem(ProblemCode.CONFLICT, detail)
                    : new Problem(ProblemCode.UNPROCESSABLE, detail, Problem.at(pointer, obstacle.code()));
        });
    }
}
