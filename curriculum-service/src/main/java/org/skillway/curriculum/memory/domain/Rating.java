package org.skillway.curriculum.memory.domain;

/** How well something was recalled: not at all, with effort, well, or without effort. */
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** The 1 to 4 of the published formulas and review logs. */
    public int grade() {
        return grade;
    }

    /** The rating of a published review log. */
    public static Rating of(int grade) {
        return switch (grade) {
            case 1 -> AGAIN;
            case 2 -> HARD;
            case 3 -> GOOD;
            case 4 -> EASY;
            default -> throw new IllegalArgumentException("Grades run from 1 to 4, there is no " + grade + ".");
        };
    }

    boolean recalled() {
        return this != AGAIN;
    }
}
