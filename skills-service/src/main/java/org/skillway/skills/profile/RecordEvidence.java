package org.skillway.skills.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.helper.Helping;
import org.skillway.skills.organisation.People;
import org.skillway.skills.profile.domain.Evidence;
import org.skillway.skills.profile.domain.EvidenceKind;
import org.skillway.skills.profile.domain.EvidenceWeigher;
import org.skillway.skills.profile.domain.HelpLevel;
import org.skillway.skills.statement.Statements;

/** Takes a statement about somebody's level, and believes it as far as its kind can be relied on. */
@ApplicationScoped
public class RecordEvidence {

    private static final Duration BETWEEN_SIGHTINGS = Duration.ofDays(7);

    /** What the caller gets back: the statement's id, and what is believed now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(
            UUID evidenceId,

            @Schema(description = "Absent for who mentors: they say what they see, and read no profile.") @Nullable
            SkillEstimateView estimate) {}

    /** What the caller saw of somebody by now, and with how much help they did it. */
    public record Sighting(
            String skill,
            int level,
            EvidenceKind kind,
            HelpLevel help,
            @Nullable String note) {}

    private record Stated(EvidenceRow row, EstimateRow estimate) {
        Recorded answer() {
            return new Recorded(row.evidenceId, SkillEstimateView.of(estimate));
        }
    }

    @Inject
    People people;

    @Inject
    Statements statements;

    @Inject
    Helping helping;

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
        var observedAt = statements.past(request.observedAt(), "/observedAt");
        if (kind == EvidenceKind.MENTOR_OBSERVATION) {
            var named = statements.requireSkill(said.skill());
            requireMentor(personId, named.skill());
            var before = before(personId, named);
            requireNews(before);
            return new Recorded(
                    record(personId, said, observedAt, named, before).row().evidenceId, null);
        }
        return record(personId, said, observedAt).answer();
    }

    /** The id of the statement. */
    @Transactional(TxType.MANDATORY)
    public UUID seen(UUID personId, Sighting seen) {
        return record(personId, seen, clock.instant()).row().evidenceId;
    }

    private void requireOther(UUID personId) {
        if (people.require(personId).userName().equals(caller.userName())) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "Nobody states evidence about themselves.");
        }
    }

    /** A buddy does not: they know the house, not the skill. */
    private void requireMentor(UUID personId, String skill) {
        if (helping.relation(personId, skill).filter("mentor"::equals).isEmpty()) {
            people.require(personId);
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "Only who mentors them in '" + skill + "' states what a mentor saw.",
                    Problem.at("/kind", "You do not mentor them in it."));
        }
    }

    /** Nobody makes somebody able by saying so again and again. */
    private void requireNews(List<Evidence> before) {
        before.stream()
                .filter(said -> said.kind() == EvidenceKind.MENTOR_OBSERVATION)
                .filter(said -> said.statedBy().equals(caller.userName()))
                .map(said -> said.statedAt().plus(BETWEEN_SIGHTINGS))
                .filter(next -> next.isAfter(clock.instant()))
                .findFirst()
                .ifPresent(next -> {
                    throw new Problem(
                            ProblemCode.CONFLICT,
                            "You said what you saw less than a week ago. Say it anew from " + next + " on.");
                });
    }

    /** What was said of it already; more is said when the transaction has ended. */
    private List<Evidence> before(UUID personId, StoredAliases.Named named) {
        people.lock(personId);
        return profiles.statements(personId, aliases.names(named.skill()));
    }

    private Stated record(UUID personId, Sighting said, Instant observedAt) {
        requireOther(personId);
        var named = statements.requireSkill(said.skill());
        return record(personId, said, observedAt, named, before(personId, named));
    }

    private Stated record(
            UUID personId, Sighting said, Instant observedAt, StoredAliases.Named named, List<Evidence> before) {
        var now = clock.instant();
        var stated = new Evidence(named.skill(), said.level(), said.kind(), caller.userName(), observedAt, now);
        var evidence = stated.with(said.help()).after(before);
        var row = new EvidenceRow(Ids.at(evidence.statedAt()), personId, evidence, said.help(), said.note());
        profiles.add(row);
        var estimate = named.joined() ? joined(personId, evidence) : believe(personId, evidence);
        tell(row, evidence);
        return new Stated(row, estimate);
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
