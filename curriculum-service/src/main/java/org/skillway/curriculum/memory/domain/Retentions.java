package org.skillway.curriculum.memory.domain;

/** How surely a company wants what was learned to be kept: usually, and in skills that a role calls critical, never less. */
public record Retentions(Retention usual, Retention critical) {

    /** What holds until somebody decides otherwise. */
    public static final Retentions USUAL = new Retentions(Retention.USUAL, Retention.USUAL);

    public Retentions {
        if (critical.probability() < usual.probability()) {
            throw new IllegalArgumentException(
                    "What is critical is kept no less surely than the rest, not with %s beside %s."
                            .formatted(critical.probability(), usual.probability()));
        }
    }

    public Retention of(boolean criticalSkill) {
        return criticalSkill ? critical : usual;
    }
}
