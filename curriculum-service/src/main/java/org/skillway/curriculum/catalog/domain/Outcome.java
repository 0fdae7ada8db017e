package org.skillway.curriculum.catalog.domain;

import java.util.Locale;

/** The one thing a module is for: a skill, and the behaviour that shows it at work. */
public record Outcome(String skill, String behaviour) {

    /** Whether both ask for the same, however it is punctuated. */
    public boolean sameAs(Outcome other) {
        return skill.equals(other.skill) && words(behaviour).equals(words(other.behaviour));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
