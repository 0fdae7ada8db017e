package org.skillway.skills.gap.domain;

/** A gap as other services last heard of it. */
public record KnownGap(String skill, int requiredLevel, double estimatedLevel, int byDay, GapKind kind, String reason) {

    /** The reason given when no role asks for the skill any more. */
    public static final String NO_LONGER_ASKED = "no-longer-asked";

    /** So many levels are worth an event: at less, an estimate that wavers would be told with each answer. */
    static final double WORTH_TELLING = 0.25;

    private static final String UNREFLECTED = GapReason.UNREFLECTED.code();

    static KnownGap of(Gap gap) {
        var target = gap.target();
        return new KnownGap(
                gap.skill(),
                target.level(),
                gap.estimate().level(),
                target.byDay(),
                gap.kind(),
                gap.reason().code());
    }

    KnownGap noLongerAsked() {
        return new KnownGap(skill, requiredLevel, estimatedLevel, byDay, GapKind.NONE, NO_LONGER_ASKED);
    }

    /** Whether somebody who knows this one has to hear of the other; of an open gap also that it grew or shrank. */
    boolean differsFrom(KnownGap other) {
        var asksOtherwise = requiredLevel != other.requiredLevel || byDay != other.byDay;
        var asksReflection = reason.equals(UNREFLECTED) != other.reason.equals(UNREFLECTED);
        var moved = Math.abs(estimatedLevel - other.estimatedLevel) >= WORTH_TELLING;
        return kind != other.kind || (kind.isOpen() && (asksOtherwise || asksReflection || moved));
    }
}
