package org.skillway.skills.assignment;

import java.util.List;
import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;
import org.skillway.skills.assignment.domain.RoleAssignment;

/** These are the roles a person holds from now on; an empty list is none. */
@FactType("org.skillway.skills.role.assigned.v1")
public record RoleAssigned(UUID personId, List<RoleAssignment> assignments) implements Fact {}
