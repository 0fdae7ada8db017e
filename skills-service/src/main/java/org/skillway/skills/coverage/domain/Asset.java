package org.skillway.skills.coverage.domain;

/** A module of the catalogue: what it does, in which skill, at which level, and how long it takes. */
public record Asset(String module, String kind, String skill, double level, int minutes) {

    /** Half a level up and down: a module carries half a level past its own, and a level and a half up to there. */
    private static final double REACH = 0.5;

    /** What a learner does with it. */
    public enum Use {
        LEARN,
        PRACTISE,
        SHOW,
        /** Brings back or explains again what another module teaches. */
        REPEAT
    }

    /** A kind of which this service does not know yet is learning in its own right. */
    public Use use() {
        return switch (kind) {
            case "practice", "scenario" -> Use.PRACTISE;
            case "check" -> Use.SHOW;
            case "refresher", "simplified", "worked-example" -> Use.REPEAT;
            default -> Use.LEARN;
        };
    }

    boolean teaches() {
        return use() == Use.LEARN || use() == Use.PRACTISE;
    }

    /** Whether it belongs to the step that ends at this level. */
    boolean leadsTo(int step) {
        return Math.abs(level - step) <= REACH;
    }
}
