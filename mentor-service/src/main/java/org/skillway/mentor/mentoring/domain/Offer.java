package org.skillway.mentor.mentoring.domain;

/** A skill somebody is ready to teach, and how strong they are in it on the level scale 0 to 5. */
public record Offer(String skill, double strength) {

    public Offer {
        if (!(strength >= 0 && strength <= 5)) {
            throw new IllegalArgumentException("Strength lies between 0 and 5, not at " + strength);
        }
    }
}
