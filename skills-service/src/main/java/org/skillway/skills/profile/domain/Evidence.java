package org.skillway.skills.profile.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * One person's statement about the level of another in one skill: seen at one time, said at another. It always moves what is
 * believed. Whether it counts as the skill shown without help is another matter: prior experience is where somebody starts
 * from and shows nothing here, what was done with help was not shown, what a mentor saw neither (they were there to help, and nobody
 * judges their own success), and who states twice what they saw on one day (UTC)
 * has seen it once.
 *
 * <p>A statement about what somebody did with help is relied on by the share that the help did not carry: of reliability r
 * with help that carries c it has r·(1 − c), which is our judgment.
 *
 * @param carried the share that help carried, from 0 to below 1
 */
public record Evidence(
        String skill,
        int level,
        EvidenceKind kind,
        String statedBy,
        Instant observedAt,
        Instant statedAt,
        boolean unshown,
        double carried) {

    public Evidence {
        if (level < 0 || level > 5) {
            throw new IllegalArgumentException("A level lies between 0 and 5, not at " + level);
        }
        if (!(carried >= 0 && carried < 1)) {
            throw new IllegalArgumentException("Help carries a share from 0 to below 1, not " + carried);
        }
        if (observedAt.isAfter(statedAt)) {
            throw new IllegalArgumentException("Nobody states at " + statedAt + " what they see at " + observedAt);
        }
    }

    /** The first of its observer and day. */
    public Evidence(String skill, int level, EvidenceKind kind, String statedBy, Instant observedAt, Instant statedAt) {
        this(skill, level, kind, statedBy, observedAt, statedAt, !kind.shows(), 0);
    }

    /** As it counts where they were helped. */
    public Evidence with(HelpLevel help) {
        return new Evidence(
                skill, level, kind, statedBy, observedAt, statedAt, unshown || help != HelpLevel.NONE, help.carried());
    }

    /** How far it can be relied on, above 0 and below 1. */
    public double reliability() {
        return kind.reliability() * (1 - carried);
    }

    /** The variance of its error, where people differ by so much. */
    public double errorVariance(double betweenPeople) {
        return betweenPeople * (1 - reliability()) / reliability();
    }

    /** As it counts after others about the same skill. */
    public Evidence after(Collection<Evidence> others) {
        var repeats = others.stream()
                .anyMatch(other -> !other.unshown
                        && other.statedBy.equals(statedBy)
                        && other.day().equals(day()));
        return new Evidence(skill, level, kind, statedBy, observedAt, statedAt, unshown || repeats, carried);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(observedAt, ZoneOffset.UTC);
    }
}
