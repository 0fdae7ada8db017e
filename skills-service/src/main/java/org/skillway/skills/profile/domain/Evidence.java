package org.skillway.skills.profile.domain;

import java.time.Instant;

/** One person's statement about the level of another in one skill: seen at one time, said at another. */
public record Evidence(
        String skill, int level, EvidenceKind kind, String statedBy, Instant observedAt, Instant statedAt) {

    public Evidence {
        if (level < 0 || level > 5) {
            throw new IllegalArgumentException("A level lies between 0 and 5, not at " + level);
        }
        if (observedAt.isAfter(statedAt)) {
            throw new IllegalArgumentException("Nobody states at " + statedAt + " what they see at " + observedAt);
        }
    }
}
