package org.skillway.skills.organisation;

import java.time.Instant;

/** A stretch of time in which something was put on record, both ends included. */
public record Recorded(Instant since, Instant until) {}
