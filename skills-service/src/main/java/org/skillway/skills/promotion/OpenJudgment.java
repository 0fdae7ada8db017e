package org.skillway.skills.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;
import org.skillway.skills.assignment.HeldRoles;
import org.skillway.skills.finding.KeepFinding;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.organisation.Signatories;
import org.skillway.skills.organisation.Signatory;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.promotion.domain.JudgmentState;

/** Puts somebody forward. Nothing is decided by it; a forecast is frozen for comparison. */
@ApplicationScoped
class OpenJudgment {

    @Inject
    Signatories signatories;

    @Inject
    People people;

    @Inject
    HeldRoles heldRoles;

    @Inject
    Standpoints standpoints;

    @Inject
    Judgments judgments;

    @Inject
    KeepFinding keepFinding;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    JudgmentView promotion(UUID personId, PromotionRequest request) {
        var by = signatories.about(personId);
        requireNotHeld(personId, request.role());
        var row = opened(personId, by, JudgmentRow.PROMOTION, request.role(), request.reason());
        var second =
                judgments.rule(request.role()).map(rule -> rule.secondSigner).orElse(false);
        return save(row.into(request.role(), second, keepFinding.readiness(personId, request.role())));
    }

    JudgmentView highPotential(UUID personId, HighPotentialRequest request) {
        return save(opened(personId, signatories.about(personId), JudgmentRow.HIGH_POTENTIAL, null, request.reason()));
    }

    private JudgmentRow opened(UUID personId, Signatory by, String kind, @Nullable String role, String reason) {
        requireStillHere(people.lock(personId));
        for (var other : judgments.like(personId, kind, role)) {
            var state = Judgments.state(other, judgments.signaturesOf(other.judgmentId));
            if (!(state instanceof JudgmentState.Decided)) {
                throw new Problem(ProblemCode.CONFLICT, "Judgment " + other.judgmentId + " is still open.");
            }
        }
        var now = clock.instant();
        return new JudgmentRow(Ids.at(now), personId, kind, by.person().userName(), reason, now);
    }

    private void requireStillHere(Person person) {
        var end = person.endDate();
        if (end != null && end.isBefore(standpoints.today())) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "Nobody is put forward who left on " + end + ".");
        }
    }

    private void requireNotHeld(UUID personId, String role) {
        var held = heldRoles.now(List.of(personId)).getOrDefault(personId, List.of());
        if (held.stream().anyMatch(one -> one.map().role().equals(role))) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "They hold this role already.", Problem.at("/role", "is held already"));
        }
    }

    private JudgmentView save(JudgmentRow row) {
        judgments.add(row);
        audit.wrote(row.kind + ".open", "person/" + row.personId);
        return JudgmentView.of(row, List.of());
    }
}
