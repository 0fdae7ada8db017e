package org.skillway.curriculum.mastery.domain;

/** How far somebody has come in a skill, from 0 (nothing yet) to 5 (expert); what people see instead of logits. */
public record Level(double value) implements Comparable<Level> {

    private static final double MIDDLE = 2.5;

    public Level {
        if (!(value >= 0 && value <= 5)) {
            throw new IllegalArgumentException("A level lies between 0 and 5, not at " + value + ".");
        }
    }

    /** The level of an ability in logits; the ends of the scale absorb what lies beyond them. */
    public static Level ofLogits(double logits) {
        return new Level(Math.clamp(logits + MIDDLE, 0, 5));
    }

    /** The ability in logits from which this level counts as reached. */
    public double logits() {
        return value - MIDDLE;
    }

    @Override
    public int compareTo(Level other) {
        return Double.compare(value, other.value);
    }
}
