package org.skillway.curriculum.learner.domain;

import org.skillway.curriculum.path.domain.Path;

/** A learner and the path that was planned for them. */
public record Routed(Learner learner, Path path) {}
