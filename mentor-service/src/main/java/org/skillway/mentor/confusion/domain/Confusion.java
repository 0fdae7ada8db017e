package org.skillway.mentor.confusion.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a learner is confused: about which concept of a skill, in which module where that is known, and how. */
public record Confusion(
        UUID id,
        UUID personId,
        String skill,
        @Nullable String module,
        String concept,
        Tag tag,
        Witness by,
        Instant at) {}
