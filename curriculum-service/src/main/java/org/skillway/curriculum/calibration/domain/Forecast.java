package org.skillway.curriculum.calibration.domain;

/** How likely a right answer was held to be before somebody gave it, and whether it was right. */
public record Forecast(String skill, String person, double chance, boolean right) {

    public Forecast {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, not at " + chance + ".");
        }
    }

    /** The same under another name of the skill. */
    public Forecast of(String name) {
        return new Forecast(name, person, chance, right);
    }

    double outcome() {
        return right ? 1 : 0;
    }
}
