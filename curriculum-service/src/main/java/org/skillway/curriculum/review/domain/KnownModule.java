package org.skillway.curriculum.review.domain;

import java.time.Instant;
import org.skillway.curriculum.catalog.domain.Module;

/** A module and when it was changed last. */
public record KnownModule(Module module, Instant changedAt) {}
