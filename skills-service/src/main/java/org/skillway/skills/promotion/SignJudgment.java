package org.skillway.skills.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Signatories;
import org.skillway.skills.organisation.Signatory;
import org.skillway.skills.promotion.domain.JudgmentState;

/** Takes the signature of a named person, and tells what is decided by it. */
@ApplicationScoped
class SignJudgment {

    @Inject
    Signatories signatories;

    @Inject
    People people;

    @Inject
    Judgments judgments;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    JudgmentView run(UUID judgmentId, SignatureRequest request) {
        var row = judgments.require(judgmentId);
        var by = signatories.about(people.require(row.personId, () -> Judgments.absent(judgmentId)));
        people.lock(row.personId, () -> Judgments.absent(judgmentId));
        var signed = new ArrayList<>(judgments.signaturesOf(judgmentId));
        checkMaySign(Judgments.state(row, signed), by);
        var now = after(signed);
        var signature = new SignatureRow(Ids.at(now), judgmentId, request, by, now);
        judgments.add(signature);
        signed.add(signature);
        audit.wrote(row.kind + "." + request.verdict(), "person/" + row.personId);
        if (Judgments.state(row, signed) instanceof JudgmentState.Decided decided) {
            outbox.tell("person", row.personId.toString(), fact(row, decided, signed.size()));
        }
        return JudgmentView.of(row, signed);
    }

    /** Clocks of replicas differ; what was signed later is later. */
    private Instant after(List<SignatureRow> signed) {
        var now = clock.instant();
        return signed.isEmpty() || now.isAfter(signed.getLast().signedAt)
                ? now
                : signed.getLast().signedAt.plus(1, ChronoUnit.MICROS);
    }

    private static void checkMaySign(JudgmentState state, Signatory by) {
        switch (state) {
            case JudgmentState.Open open -> {}
            case JudgmentState.AwaitingSecond awaiting -> {
                if (!awaiting.maySign(by.person().personId(), by.isReport())) {
                    throw new Problem(
                            ProblemCode.UNPROCESSABLE,
                            "The second signature has to be another person's, and not that of a second report.");
                }
            }
            case JudgmentState.Decided decided ->
                throw new Problem(ProblemCode.CONFLICT, "It is decided: " + decided.code() + ". Put it forward anew.");
        }
    }

    private static Fact fact(JudgmentRow row, JudgmentState.Decided decided, int signatures) {
        var verdict = decided.verdict().code();
        return row.role == null
                ? new HighPotentialDecided(row.judgmentId, row.personId, verdict, signatures)
                : new PromotionDecided(
                        row.judgmentId,
                        row.personId,
                        row.role,
                        verdict,
                        signatures,
                        Boolean.TRUE.equals(row.supported));
    }
}
