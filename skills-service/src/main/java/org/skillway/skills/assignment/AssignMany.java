package org.skillway.skills.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.skills.assignment.domain.RoleAssignment;

/** Gives many people the roles they hold from now on, in the transaction at hand; the caller has locked and checked them. */
@ApplicationScoped
public class AssignMany {

    @Inject
    Assignments assignments;

    @Inject
    Outbox outbox;

    @Inject
    Event<RolesAssigned> assigned;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public void run(Map<UUID, List<RoleAssignment>> roles) {
        if (roles.isEmpty()) {
            return;
        }
        var rows = assignments.rows(roles.keySet());
        var now = clock.instant();
        roles.forEach((personId, theirs) -> {
            var row = rows.getOrDefault(personId, new PersonRolesRow(personId));
            row.become(theirs, now);
            assignments.add(row);
            outbox.tell("person", personId.toString(), RoleAssigned.of(personId, row.assignments));
            audit.wrote("role.assign", "person/" + personId);
        });
        assignments.flush();
        assigned.fire(new RolesAssigned(roles.keySet()));
    }
}
