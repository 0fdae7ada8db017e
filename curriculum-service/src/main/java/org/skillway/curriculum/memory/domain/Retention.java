package org.skillway.curriculum.memory.domain;

/** The probability of recall at which something is due: higher means more reviews and less forgotten in between. */
public record Retention(double probability) {

    /** The usual choice: below 0.7 more is forgotten than reviews save, above 0.97 reviews come daily. */
    public static final Retention USUAL = new Retention(0.9);

    public Retention {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("A retention lies above 0 and up to 1, not at " + probability + ".");
        }
    }
}
