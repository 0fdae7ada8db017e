package org.skillway.curriculum.catalog.domain;

import java.util.Locale;

/** What a module does for its learner, and how much of the way to its level it usually covers. */
public enum ModuleKind {
    LESSON(0.5),
    PRACTICE(0.6),
    SCENARIO(0.6),
    CHECK(0.1),
    REFRESHER(0.3),
    SIMPLIFIED(0.4),
    WORKED_EXAMPLE(0.4);

    private final double share;

    ModuleKind(double share) {
        this.share = share;
    }

    /** The share of the distance between a learner and the module's level that the module is expected to cover. */
    public double share() {
        return share;
    }

    /** Whether the module is learning in its own right, rather than inserted when something goes wrong. */
    public boolean mainstream() {
        return switch (this) {
            case LESSON, PRACTICE, SCENARIO, CHECK -> true;
            case REFRESHER, SIMPLIFIED, WORKED_EXAMPLE -> false;
        };
    }

    /** Whether the module explains another one in an easier way. */
    public boolean easier() {
        return this == SIMPLIFIED || this == WORKED_EXAMPLE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
