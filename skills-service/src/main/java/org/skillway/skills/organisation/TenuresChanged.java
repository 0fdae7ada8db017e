package org.skillway.skills.organisation;

import java.util.UUID;

/** Somebody starts or ends on another day than was thought. */
public record TenureChanged(UUID personId) {}
