package org.skillway.curriculum.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Somebody holds other roles now: their path leads to what these ask for. */
@ApplicationScoped
@Hears(type = "org.skillway.skills.role.assigned.v1", from = Topic.SKILLS)
class RoleAssignedListener implements FactHandler<RoleAssignedListener.RoleAssigned> {

    record RoleAssigned(UUID personId, List<Assignment> assignments) {}

    record Assignment(String role, double weight, LocalDate from) {}

    @Inject
    ChangeLearner changeLearner;

    @Override
    public Class<RoleAssigned> payload() {
        return RoleAssigned.class;
    }

    @Override
    public void handle(RoleAssigned fact, Received received) {
        List<RoleAssignment> roles = fact.assignments().stream()
                .map(held -> new RoleAssignment(held.role(), held.weight(), held.from()))
                .toList();
        changeLearner.change(
                fact.personId(),
                ChangeCause.of(ChangeCause.Kind.ROLE, "roles assigned"),
                known -> known.learner().assigned(roles));
    }
}
