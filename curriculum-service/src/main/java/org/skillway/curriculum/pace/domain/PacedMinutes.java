package org.skillway.curriculum.pace.domain;

/**
 * What modules cost somebody in minutes: their own minutes at the person's pace, rounded half up. What fits a week as it is
 * costs no more than that week, so that nobody is kept from a module by taking longer.
 *
 * @param percent what is counted for each hundred minutes of modules
 * @param week the minutes of a whole one
 */
public record PacedMinutes(int percent, int week) {

    public PacedMinutes {
        if (percent <= 0) {
            throw new IllegalArgumentException("Everybody takes some time, and not " + percent + " %.");
        }
    }

    /** What a week is charged with. At least one, where it is anything at all. */
    public int of(int minutes) {
        return within(week, minutes);
    }

    /** What something of at most so many minutes altogether is charged with; what fits as it is always fits. */
    public int within(int most, int minutes) {
        return Math.min(whole(minutes), Math.max(minutes, most));
    }

    /** What it takes, however little there is room for. */
    public int whole(int minutes) {
        if (percent == Pace.USUAL || minutes == 0) {
            return minutes;
        }
        return Math.max(1, (minutes * percent + Pace.USUAL / 2) / Pace.USUAL);
    }
}
