package org.skillway.curriculum.confusion.domain;

import org.jspecify.annotations.Nullable;

/**
 * How many people were found confused about one concept of a skill, in which way mostly, and in which module mostly where
 * any was named.
 */
public record MuddyPoint(
        String skill,
        String concept,
        int people,
        String mostly,
        @Nullable String module) {}
