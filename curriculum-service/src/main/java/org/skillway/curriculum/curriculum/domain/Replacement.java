package org.skillway.curriculum.curriculum.domain;

import org.jspecify.annotations.Nullable;

/**
 * A module that is offered no more, and the one in its place if there is any. Who has begun it may finish it; a pass of it
 * counts as a pass of the other where the curriculum says so.
 */
public record Replacement(String module, @Nullable String by, boolean passCounts) {}
