package org.skillway.skills.merge;

import java.time.Instant;
import java.util.UUID;

/** Somebody's decision that two skills are one. */
record MergeView(
        UUID mergeId,
        String from,
        String into,
        String reason,
        String decidedBy,
        Instant decidedAt,
        MergeImpact impact) {}
