package org.skillway.skills.stretch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.stretch.domain.Exercise;
import org.skillway.skills.taxonomy.Skills;
import org.skillway.skills.taxonomy.domain.SkillKind;

/** Says what a stretch assignment is. Who does it already goes on with it. */
@ApplicationScoped
class PutStretchAssignment {

    @Inject
    StretchAssignments assignments;

    @Inject
    Skills skills;

    @Inject
    RoleMaps maps;

    @Inject
    Standpoints standpoints;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Gives its new version. */
    @Transactional
    long run(String key, StretchAssignmentRequest request, @Nullable String ifMatch) {
        skills.holdMerges();
        var existing = assignments.lockedRow(key);
        if (existing.isPresent()) {
            ETags.requireMatch(ifMatch, existing.get().version);
        } else if (ifMatch != null) {
            throw new Problem(ProblemCode.VERSION_MISMATCH, "There is no such stretch assignment yet.");
        }
        var errors = new ArrayList<Location>();
        var exercises = exercises(request, errors);
        var from = request.openFrom() == null ? standpoints.today() : request.openFrom();
        checkOpenTo(request, from, errors);
        if (!errors.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The stretch assignment cannot be so. See 'errors'.",
                    errors.toArray(Location[]::new));
        }
        var row = existing.orElseGet(() -> new StretchAssignmentRow(key));
        row.become(request.assignment(key, exercises, from), request.work().strip(), clock.instant());
        assignments.add(row);
        audit.wrote("stretch-assignment.put", "stretch-assignment/" + key);
        return row.version;
    }

    private List<Exercise> exercises(StretchAssignmentRequest request, List<Location> errors) {
        var exercises = new ArrayList<Exercise>();
        var seen = new HashSet<String>();
        for (var place = 0; place < request.exercises().size(); place++) {
            var asked = request.exercises().get(place);
            var pointer = "/exercises/" + place + "/skill";
            var skill = skills.survivorOf(asked.skill());
            if (!skills.kind(skill).map(SkillKind::hasLevels).orElse(false)) {
                errors.add(Problem.at(pointer, "No skill '" + asked.skill() + "' that somebody has at a level."));
            }
            if (!seen.add(skill)) {
                errors.add(Problem.at(pointer, "'" + skill + "' stands further up already."));
            }
            exercises.add(new Exercise(skill, asked.level()));
        }
        return exercises;
    }

    private void checkOpenTo(StretchAssignmentRequest request, LocalDate from, List<Location> errors) {
        var role = request.role();
        if (role != null && maps.of(List.of(role)).isEmpty()) {
            errors.add(Problem.at("/role", "No map of role '" + role + "'. Maybe it is not published yet."));
        }
        var team = request.team();
        if (team != null && !assignments.isTeam(team)) {
            errors.add(Problem.at("/team", "No team '" + team + "' that goes on."));
        }
        var until = request.openUntil();
        if (from.isBefore(Standpoints.EARLIEST) || from.getYear() > Standpoints.LAST_YEAR) {
            errors.add(Problem.at("/openFrom", "lies beyond any calendar of ours"));
        }
        if (until != null && (until.isBefore(from) || until.getYear() > Standpoints.LAST_YEAR)) {
            errors.add(Problem.at("/openUntil", until + " is before " + from + " or beyond any calendar of ours"));
        }
    }
}
