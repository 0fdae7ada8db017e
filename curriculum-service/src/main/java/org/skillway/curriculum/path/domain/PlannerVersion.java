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
    PATH_5("path-5"),

    /** Goes by what is settled of somebody and not by one answer alone, and puts first what they were sure of and wrong about. */
    PATH_6("path-6"),

    /**
     * Says which modules wait for a remedy that has no room, takes a shorter one instead, and lets none wait for ever; says each
     * reason for programs, too.
     */
    PATH_7("path-7"),

    /** Lets reviews and remedies compete with new learning for the minutes, and says what of them has to wait. */
    PATH_8("path-8"),

    /** Helps with all that somebody is really learning, and says what keeps it from being taken and whom nothing leads on. */
    PATH_9("path-9");

    public static final PlannerVersion CURRENT = PATH_9;

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

    /** What it goes by of what is believed of somebody: up to {@link #PATH_5} a single answer counted, guessed or not. */
    public Situation sees(Situation situation) {
        return compareTo(PATH_6) >= 0 ? situation.settled() : situation;
    }

    /** Whether it takes grounds to be placed past a module, and a second failed round to be so no more. */
    boolean asksForGrounds() {
        return compareTo(PATH_6) >= 0;
    }

    /** Whether what somebody was sure of and wrong about goes first among what is equally open. */
    boolean putsSureMistakesFirst() {
        return compareTo(PATH_6) >= 0;
    }

    /** Whether a remedy without room makes way for a shorter one, and what waits for one is told and waits no longer than a plan. */
    boolean looksForRoom() {
        return compareTo(PATH_7) >= 0;
    }

    /** Whether reasons are said for programs, too. */
    boolean tellsMotives() {
        return compareTo(PATH_7) >= 0;
    }

    /** Whether reviews and remedies compete with new learning; before that they took their minutes first. */
    boolean letsOffersCompete() {
        return compareTo(PATH_8) >= 0;
    }

    /** Whether what no open target asks for is helped with too, and nothing that is to be learned is left out unsaid. */
    boolean leavesNothingUnsaid() {
        return compareTo(PATH_9) >= 0;
    }

    /** Whether every order is tried where modules are few. */
    boolean triesEveryOrder() {
        return compareTo(PATH_5) >= 0;
    }
}
