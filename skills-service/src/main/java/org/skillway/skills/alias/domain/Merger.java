package org.skillway.skills.alias.domain;

import java.time.Instant;

/** From this time on the one skill is the other, because somebody decided so. */
public record Merger(String from, String into, Instant at) {}
