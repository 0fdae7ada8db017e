package org.skillway.curriculum.backlog.domain;

/**
 * How many people took a module lately, and how many of them stalled in it, dropped it, or were sure of a wrong answer.
 * Somebody may count in more than one of the three.
 */
public record Friction(String module, int people, int stalled, int dropped, int sureButWrong) {

    int hurt() {
        return stalled + dropped + sureButWrong;
    }
}
