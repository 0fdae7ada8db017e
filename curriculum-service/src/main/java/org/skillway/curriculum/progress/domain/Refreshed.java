package org.skillway.curriculum.progress.domain;

import java.time.Instant;

/** A refresher that was taken: which module, for which skill, when. */
public record Refreshed(String module, String skill, Instant at) {}
