package org.skillway.skills.rolemap.domain;

/**
 * What a role asks in one skill: a level that is reached reliably by a day counted from when the role was taken up.
 * Missing a critical one hurts a client or breaks a rule; the weight says how much of the role the skill is. Where a
 * reflection is asked for, the level counts as reached only once the person has looked back on how they do it.
 */
public record Requirement(String skill, int level, double weight, int byDay, boolean critical, boolean reflection) {

    public Requirement {
        if (level < 1 || level > 5) {
            throw new IllegalArgumentException("A required level lies between 1 and 5, not at " + level);
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("A weight lies above 0 and up to 1, not at " + weight);
        }
        if (byDay != 30 && byDay != 60 && byDay != 90) {
            throw new IllegalArgumentException("A requirement holds by day 30, 60 or 90, not " + byDay);
        }
    }

    /** Without a reflection. */
    public Requirement(String skill, int level, double weight, int byDay, boolean critical) {
        this(skill, level, weight, byDay, critical, false);
    }

    Requirement of(String other) {
        return new Requirement(other, level, weight, byDay, critical, reflection);
    }

    /** The stricter of both in each respect. */
    Requirement and(Requirement other) {
        return new Requirement(
                skill,
                Math.max(level, other.level),
                Math.max(weight, other.weight),
                Math.min(byDay, other.byDay),
                critical || other.critical,
                reflection || other.reflection);
    }
}
