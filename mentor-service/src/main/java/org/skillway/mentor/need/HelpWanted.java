package org.skillway.mentor.need;

import java.util.UUID;

/** What this service needs of curriculum-service's {@code help.wanted}. */
record HelpWanted(UUID personId, String skill, double requiredLevel, double estimatedLevel, boolean open) {}
