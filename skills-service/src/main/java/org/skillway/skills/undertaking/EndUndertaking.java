package org.skillway.skills.undertaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Signatories;
import org.skillway.skills.profile.RecordEvidence;
import org.skillway.skills.profile.domain.EvidenceKind;
import org.skillway.skills.profile.domain.HelpLevel;
import org.skillway.skills.stretch.StretchAssignments;
import org.skillway.skills.stretch.domain.Assignment;
import org.skillway.skills.stretch.domain.Exercise;
import org.skillway.skills.taxonomy.Skills;
import org.skillway.skills.undertaking.domain.Progress;

/** Ends a stretch assignment that runs, by a named person. What they saw becomes evidence of the person. */
@ApplicationScoped
class EndUndertaking {

    @Inject
    People people;

    @Inject
    Signatories signatories;

    @Inject
    StretchAssignments assignments;

    @Inject
    Skills skills;

    @Inject
    Undertakings undertakings;

    @Inject
    RecordEvidence recordEvidence;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    UndertakingView run(UUID undertakingId, EndingRequest request) {
        var personId = undertakings.require(undertakingId).personId;
        signatories.about(people.require(personId, () -> Undertakings.absent(undertakingId)));
        skills.holdMerges();
        people.lock(personId, () -> Undertakings.absent(undertakingId));
        var row = undertakings.lockedRow(undertakingId);
        if (!(row.at(clock.instant()) instanceof Progress.Running running)) {
            throw new Problem(
                    ProblemCode.CONFLICT, "It does not run. Maybe it was not agreed on, or has ended already.");
        }
        check(request, assignments.locked(row.assignment, "").assignment());
        var seen = request.seen().stream().map(one -> state(row, one)).toList();
        var ended = running.ended(request.completed());
        row.end(ended.outcome(), caller.userName(), request.reason().strip(), clock.instant());
        undertakings.add(row);
        audit.wrote("stretch.end", "person/" + personId);
        outbox.tell("person", personId.toString(), StretchEnded.of(row, ended.code(), seen));
        return undertakings.view(row);
    }

    private void check(EndingRequest request, Assignment assignment) {
        var errors = new ArrayList<Location>();
        var exercised = assignment.exercises().stream().map(Exercise::skill).collect(Collectors.toSet());
        var named = new HashSet<String>();
        for (var place = 0; place < request.seen().size(); place++) {
            var skill = skills.survivorOf(request.seen().get(place).skill());
            if (!exercised.contains(skill)) {
                errors.add(
                        Problem.at("/seen/" + place + "/skill", "This assignment does not exercise '" + skill + "'."));
            }
            if (!named.add(skill)) {
                errors.add(Problem.at("/seen/" + place + "/skill", "'" + skill + "' stands further up already."));
            }
        }
        if (request.completed() && request.seen().isEmpty()) {
            errors.add(Problem.at("/seen", "What was completed was seen in at least one skill."));
        }
        if (!errors.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "It cannot end so. See 'errors'.", errors.toArray(Location[]::new));
        }
    }

    private SeenRow state(UndertakingRow row, EndingRequest.SeenRequest said) {
        var evidence = recordEvidence.seen(
                row.personId,
                new RecordEvidence.Sighting(
                        said.skill(),
                        said.level(),
                        EvidenceKind.STRETCH_ASSIGNMENT,
                        HelpLevel.of(said.helpLevel()),
                        said.note()));
        var seen = new SeenRow(evidence, row, said, skills.survivorOf(said.skill()));
        undertakings.add(seen);
        return seen;
    }
}
