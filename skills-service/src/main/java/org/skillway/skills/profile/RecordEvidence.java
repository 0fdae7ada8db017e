package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.organisation.People;
import org.skillway.skills.profile.domain.Evidence;
import org.skillway.skills.profile.domain.EvidenceKind;
import org.skillway.skills.profile.domain.EvidenceWeigher;
import org.skillway.skills.profile.domain.HelpLevel;
import org.skillway.skills.statement.Statements;

/** Takes a statement about somebody's level, and believes it as far as its kind can be relied on. */
@ApplicationScoped
public class RecordEvidence {

    /** What the caller gets back: the statement's id, and what is believed now. */
    record Recorded(UUID evidenceId, SkillEstimateView estimate) {}

    /** What the caller saw of somebody by now, and with how much help they did it. */
    public record Sighting(
            String skill,
            int level,
            EvidenceKind kind,
            HelpLevel help,
            @Nullable String note) {}

    @Inject
    People people;

    @Inject
    Statements statements;

    @Inject
    Profiles profiles;

    @Inject
    StoredAliases aliases;

    @Inject
    JoinEstimates joinEstimates;

    @Inject
    Outbox outbox;

    @Inject
    Event<EstimateChanged> changed;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Transactional
    Recorded run(UUID personId, EvidenceRequest request) {
        var kind = EvidenceKind.of(request.kind()).orElseThrow();
        var said = new Sighting(request.skill(), request.level(), kind, HelpLevel.NONE, request.note());
        return run(personId, said, statements.past(request.observedAt(), "/observedAt"));
    }

    /** The id of the statement. */
    @Transactional(TxType.MANDATORY)
    public UUID seen(UUID personId, Sighting seen) {
        return run(personId, seen, clock.instant()).evidenceId();
    }

    private Recorded run(UUID personId, Sighting said, Instant observedAt) {
        var person = people.require(personId);
        if (person.userName().equals(caller.userName())) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "Nobody states evidence about themselves.");
        }
        var named = statements.requireSkill(said.skill());
        people.locked(List.of(personId));
        var now = clock.instant();
        var stated = new Evidence(named.skill(), said.level(), said.kind(), caller.userName(), observedAt, now);
        var evidence = stated.with(said.help()).after(profiles.statements(personId, aliases.names(named.skill())));
        var row = new EvidenceRow(Ids.at(evidence.statedAt()), personId, evidence, said.help(), said.note());
        profiles.add(row);
        var estimate = named.joined() ? joined(personId, evidence) : believe(personId, evidence);
        tell(row, evidence);
        return new Recorded(row.evidenceId, SkillEstimateView.of(estimate));
    }

    private EstimateRow believe(UUID personId, Evidence evidence) {
        var skill = evidence.skill();
        var row = profiles.row(personId, skill).orElseGet(() -> {
            var unknown = new EstimateRow(personId, skill);
            unknown.origin = EstimateOrigin.EVIDENCE.code();
            return unknown;
        });
        if (row.isFrom(EstimateOrigin.EVIDENCE)) {
            row.become(
                    EvidenceWeigher.weigh(profiles.statements(personId, List.of(skill))),
                    EstimateOrigin.EVIDENCE,
                    evidence.statedAt());
            profiles.add(row);
        }
        return row;
    }

    private EstimateRow joined(UUID personId, Evidence evidence) {
        joinEstimates.of(List.of(personId));
        return profiles.row(personId, evidence.skill()).orElseThrow();
    }

    private void tell(EvidenceRow row, Evidence evidence) {
        outbox.tell("person", row.personId.toString(), EvidenceRecorded.of(row.evidenceId, row.personId, evidence));
        audit.wrote("evidence.record", "person/" + row.personId);
        changed.fire(new EstimateChanged(row.personId, row.skill));
    }
}
