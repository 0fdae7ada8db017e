package org.skillway.curriculum.catalog.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** The one thing a module is for: a skill, and the behaviour that shows it at work. */
public record Outcome(String skill, String behaviour) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The same for all that ask for the same, however it is punctuated. */
    Outcome inWords() {
        return new Outcome(
                skill,
                BETWEEN_WORDS
                        .matcher(behaviour.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip());
    }
}
