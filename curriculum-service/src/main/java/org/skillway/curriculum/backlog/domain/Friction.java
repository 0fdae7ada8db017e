package org.skillway.curriculum.backlog.domain;

/**
 * How many people took a module lately, and how many of them stalled in it, dropped it, or were sure of a wrong answer.
 * Somebody may count in more than one of the three.
 *
 * @param troubled those who did any of the three, each once
 * @param confusedToo those of the troubled who were found confused in it as well
 */
public record Friction(
        String module, int people, int stalled, int dropped, int sureButWrong, int troubled, int confusedToo) {

    /** Of a module in which nobody was found confused. */
    Friction(String module, int people, int stalled, int dropped, int sureButWrong, int troubled) {
        this(module, people, stalled, dropped, sureButWrong, troubled, 0);
    }

    double troubledShare() {
        return people == 0 ? 0 : (double) troubled / people;
    }
}
