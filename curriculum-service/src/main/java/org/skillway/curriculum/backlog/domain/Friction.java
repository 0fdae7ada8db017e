package org.skillway.curriculum.backlog.domain;

/**
 * How many people took a module lately, and how many of them stalled in it, dropped it, or were sure of a wrong answer.
 * Somebody may count in more than one of the three.
 *
 * @param troubled those who did any of the three, each once
 */
public record Friction(String module, int people, int stalled, int dropped, int sureButWrong, int troubled) {

    /** How often the minutes of the module were lost: twice where one person did two of the three. */
    int losses() {
        return stalled + dropped + sureButWrong;
    }

    double troubledShare() {
        return people == 0 ? 0 : (double) troubled / people;
    }
}
