package org.skillway.mentor.need.domain;

/** How far a person is from the level their role asks for in one skill; levels run from 0 to 5. */
public record Gap(String skill, double requiredLevel, double estimatedLevel, GapKind kind, boolean open) {

    /** The same gap where the skill is called otherwise. */
    public Gap under(String name) {
        return new Gap(name, requiredLevel, estimatedLevel, kind, open);
    }

    /** Levels missing; 0 when the requirement is met. */
    public double size() {
        return Math.max(0, requiredLevel - estimatedLevel);
    }
}
