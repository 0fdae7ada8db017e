package org.skillway.skills.profile.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * One person's statement about the level of another in one skill: seen at one time, said at another. It always moves what is
 * believed. Whether it counts as the skill shown without help is another matter: prior experience is where somebody starts
 * from and shows nothing here, and who states twice what they saw on one day (UTC) has seen it once.
 */
public record Evidence(
        String skill,
        int level,
        EvidenceKind kind,
        String statedBy,
        Instant observedAt,
        Instant statedAt,
        boolean unshown) {

    public Evidence {
        if (level < 0 || level > 5) {
            throw new IllegalArgumentException("A level lies between 0 and 5, not at " + level);
        }
        if (observedAt.isAfter(statedAt)) {
            throw new IllegalArgumentException("Nobody states at " + statedAt + " what they see at " + observedAt);
        }
    }

    /** The first of its observer and day. */
    public Evidence(String skill, int level, EvidenceKind kind, String statedBy, Instant observedAt, Instant statedAt) {
        this(skill, level, kind, statedBy, observedAt, statedAt, kind == EvidenceKind.PRIOR_EXPERIENCE);
    }

    /** As it counts after others about the same skill. */
    public Evidence after(Collection<Evidence> others) {
        var repeats = others.stream()
                .anyMatch(other -> !other.unshown
                        && other.statedBy.equals(statedBy)
                        && other.day().equals(day()));
        return new Evidence(skill, level, kind, statedBy, observedAt, statedAt, unshown || repeats);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(observedAt, ZoneOffset.UTC);
    }
}
