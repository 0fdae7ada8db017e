package org.skillway.mentor.match.domain;

import java.util.UUID;

/** Somebody who cannot help with this need, the rule that says so, and why it applies to them. */
public record Excluded(UUID personId, Exclusion rule, String because) {}
