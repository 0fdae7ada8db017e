package org.skillway.curriculum.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.docket.domain.Deadline;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.mastery.domain.Estimate;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.remediation.ProposalResource.ProposalRequest;
import org.skillway.curriculum.remediation.domain.Orderable;
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.curriculum.remediation.domain.Proposal.Evidence;
import org.skillway.curriculum.remediation.domain.Proposal.Kind;
import org.skillway.curriculum.remediation.domain.Retraining;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;

/** Brings a measure before the manager of whom it is about, with the evidence of that moment. Nothing else happens. */
@ApplicationScoped
public class ProposeMeasure {

    /** Who proposes or ends something where no person does. */
    static final String ITSELF = "skillway";

    /** What is proposed, by whom and why. */
    private record Asked(Kind kind, String skill, List<String> modules, String reason, String by) {}

    @Inject
    Proposals proposals;

    @Inject
    Docket docket;

    @Inject
    Learners learners;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Clock clock;

    /** What the service proposes itself after an answer, where the answer was one failed round too many. */
    @Transactional(TxType.MANDATORY)
    public void after(KnownLearner before, Learner now, String skill) {
        Struggle struggle = now.struggles().get(skill);
        if (struggle == null || struggle.equals(before.learner().struggles().get(skill))) {
            return;
        }
        PathCase asked = now.pathCase(before.situation(now, clock.instant()));
        var seen = before.catalogue().seenBy(asked.roles());
        Optional<Retraining> retraining = Retraining.after(struggle, skill, asked.credited(seen), seen);
        retraining.ifPresent(proposed ->
                add(before, now, new Asked(Kind.RETRAINING, skill, proposed.modules(), proposed.reason(), ITSELF)));
    }

    @Transactional(TxType.MANDATORY)
    public Proposal propose(UUID personId, ProposalRequest request) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        List<String> modules = request.modules() == null ? List.of() : List.copyOf(request.modules());
        Kind kind = Kind.of(request.kind());
        String skill = known.catalogue().aliases().canonical(request.skill());
        check(known, kind, skill, modules, clock.instant());
        Proposal proposal = add(
                        known, known.learner(), new Asked(kind, skill, modules, request.reason(), caller.userName()))
                .orElseThrow(() -> new Problem(
                        ProblemCode.CONFLICT, "The same is proposed already, or in force. Decide that first."));
        audit.wrote("remediation.propose", "person/" + personId);
        return proposal;
    }

    private static void check(KnownLearner known, Kind kind, String skill, List<String> modules, Instant now) {
        if (known.learner().gone()) {
            throw new Problem(ProblemCode.CONFLICT, "Nothing is proposed for who does not work here at present.");
        }
        if ((kind == Kind.RETRAINING) == modules.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "A retraining consists of modules, and nothing else does.",
                    Problem.at("/modules", "needed for a retraining, and only there"));
        }
        Orderable orderable = new Orderable(
                known.situation(known.learner(), now), known.learner().sees(known.catalogue()));
        for (int i = 0; i < modules.size(); i++) {
            String at = "/modules/" + i;
            orderable.against(modules.get(i), skill).ifPresent(why -> {
                throw new Problem(ProblemCode.UNPROCESSABLE, why, Problem.at(at, why));
            });
        }
        if (known.catalogue().ofSkill(skill).isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "No module teaches '" + skill + "'.",
                    Problem.at("/skill", "not in the catalogue"));
        }
    }

    /** Empty where the same is proposed or in force. */
    private Optional<Proposal> add(KnownLearner known, Learner learner, Asked asked) {
        Instant now = clock.instant();
        Proposal proposal = new Proposal(
                Ids.at(now),
                known.personId(),
                asked.kind(),
                asked.skill(),
                asked.modules(),
                asked.reason(),
                evidence(known.situation(learner, now), asked.skill()),
                asked.by(),
                now,
                Deadline.after(now, known.zone(), known.learner().workdays()),
                docket.managerOf(known.personId()).orElse(null),
                null,
                List.of());
        if (!proposals.add(proposal, now)) {
            return Optional.empty();
        }
        outbox.tell("learner", known.personId().toString(), RemediationProposed.of(proposal));
        return Optional.of(proposal);
    }

    private static Evidence evidence(Situation situation, String skill) {
        Mastery mastery = situation.mastery(skill);
        Estimate estimate = mastery.estimate();
        Struggle struggle = situation.struggles().get(skill);
        return new Evidence(
                struggle == null ? 0 : struggle.rounds(),
                estimate.level().value(),
                estimate.low().value(),
                estimate.high().value(),
                asked(situation, skill, mastery),
                mastery.evidence());
    }

    private static @Nullable Double asked(Situation situation, String skill, Mastery mastery) {
        return Target.nextIn(skill, situation.targets(), mastery)
                .map(target -> target.level().value())
                .orElse(null);
    }
}
