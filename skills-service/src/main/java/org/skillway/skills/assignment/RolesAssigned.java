package org.skillway.skills.assignment;

import java.util.Set;
import java.util.UUID;

/** These people, however many, hold other roles than before; their gaps are looked at after the commit. */
public record RolesAssigned(Set<UUID> people) {}
