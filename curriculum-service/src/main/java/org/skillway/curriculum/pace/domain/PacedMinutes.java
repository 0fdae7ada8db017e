package org.skillway.curriculum.pace.domain;

/**
 * What modules cost somebody in minutes: their own minutes at the person's pace, rounded half up. What fits one sitting as it
 * is costs no more than that sitting, so that nobody is kept from a module by taking longer.
 *
 * @param percent what is counted for each hundred minutes of modules
 * @param longestSitting in minutes
 */
public record PacedMinutes(int percent, int longestSitting) {

    public PacedMinutes {
        if (percent <= 0) {
            throw new IllegalArgumentException("Everybody takes some time, and not " + percent + " %.");
        }
    }

    /** At least one, where it is anything at all. */
    public int of(int minutes) {
        if (percent == Pace.USUAL || minutes == 0) {
            return minutes;
        }
        int paced = Math.max(1, (minutes * percent + Pace.USUAL / 2) / Pace.USUAL);
        return Math.min(paced, Math.max(minutes, longestSitting));
    }
}
