package org.skillway.curriculum.path.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * The versions of the planner that decide still: decisions kept from earlier ones are explained and made again by theirs.
 * {@link #PATH_2} and {@link #PATH_3} are one search; the later knows moments of work, which nobody had rated before.
 */
public enum PlannerVersion {
    PATH_2("path-2"),
    PATH_3("path-3"),

    /** Tries other openings, and looks again at what came to nothing before. */
    PATH_4("path-4"),

    /** Counts steps as scarce too, and tries every order of few modules. */
    PATH_5("path-5");

    public static final PlannerVersion CURRENT = PATH_5;

    private final String code;

    PlannerVersion(String code) {
        this.code = code;
    }

    public static Optional<PlannerVersion> of(String code) {
        return Arrays.stream(values())
                .filter(version -> version.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    /** Whether what was not worth taking is looked at again once something else of its skill is taken. */
    boolean reconsiders() {
        return compareTo(PATH_4) >= 0;
    }

    /** Whether it is tried to begin with something else. */
    boolean triesOpenings() {
        return compareTo(PATH_4) >= 0;
    }

    /** Whether a plan's steps count as scarce, in one greedy plan more. */
    boolean countsSteps() {
        return compareTo(PATH_5) >= 0;
    }

    /** Whether every order is tried where modules are few. */
    boolean triesEveryOrder() {
        return compareTo(PATH_5) >= 0;
    }
}
