package org.skillway.curriculum.wish.domain;

/** Why a wish is not granted; a clash is one with the state of things and may pass, all else is one with a rule. */
public record Refusal(boolean clash, String pointer, String sentence) {

    static Refusal clash(String sentence) {
        return new Refusal(true, "", sentence);
    }

    static Refusal rule(String pointer, String sentence) {
        return new Refusal(false, pointer, sentence);
    }
}
