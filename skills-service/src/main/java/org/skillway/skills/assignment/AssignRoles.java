package org.skillway.skills.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.assignment.domain.RoleRules;
import org.skillway.skills.organisation.People;
import org.skillway.skills.rolemap.RoleMaps;

/** Gives a person the roles they hold from now on. */
@ApplicationScoped
class AssignRoles {

    /** The version of the roles of somebody who was never given any. */
    static final long NEVER_ASSIGNED = 0;

    @Inject
    People people;

    @Inject
    RoleMaps maps;

    @Inject
    Assignments assignments;

    @Inject
    Outbox outbox;

    @Inject
    Event<RoleAssigned> assigned;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    PersonRolesRow run(UUID personId, List<RoleAssignment> roles, @Nullable String ifMatch) {
        people.require(personId);
        // Before the person, as whoever changes a map and then looks at people's gaps does.
        maps.hold(roles.stream().map(RoleAssignment::role).toList());
        people.lock(personId);
        var existing = assignments.row(personId);
        if (ifMatch != null || existing.isPresent()) {
            ETags.requireMatch(ifMatch, existing.map(row -> row.version).orElse(NEVER_ASSIGNED));
        }
        checkRules(roles);
        var row = existing.orElseGet(() -> new PersonRolesRow(personId));
        row.become(roles, clock.instant());
        assignments.add(row);
        tell(row);
        return row;
    }

    private void checkRules(List<RoleAssignment> roles) {
        var known = maps.of(roles.stream().map(RoleAssignment::role).toList()).keySet();
        var errors = RoleRules.brokenBy(roles, known).stream()
                .map(wrong -> Problem.at("/assignments/" + wrong.place() + "/" + wrong.field(), wrong.detail()))
                .toArray(Location[]::new);
        if (errors.length > 0) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "Some roles cannot be assigned. See 'errors'.", errors);
        }
    }

    private void tell(PersonRolesRow row) {
        var fact = RoleAssigned.of(row.personId, row.assignments);
        outbox.tell("person", row.personId.toString(), fact);
        audit.wrote("role.assign", "person/" + row.personId);
        assigned.fire(fact);
    }
}
