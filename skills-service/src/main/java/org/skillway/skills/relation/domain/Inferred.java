package org.skillway.skills.relation.domain;

/** A level somebody has in a skill, and what it follows from. */
public record Inferred(String skill, double level, Ground ground) {

    /** Why the level holds. */
    public sealed interface Ground {}

    /** It was given. */
    public record Given() implements Ground {}

    /** It follows from the level of another skill by a relation. */
    public record Related(Relation by) implements Ground {}

    /** Enough of its parts reach it. */
    public record Reached(Criteria by) implements Ground {}
}
