package org.skillway.curriculum.pace.domain;

import org.skillway.curriculum.mastery.domain.Belief;

/** What was said before it was kept what is said: it followed from the belief alone, and decisions of then rest on it. */
final class EarlierPace {

    private static final int QUICKEST = 60;
    private static final int SLOWEST = 180;
    private static final int TENTH = 10;
    private static final double BACKLASH = 0.75;
    private static final double FOUR_FIFTHS = 1.2816;

    private EarlierPace() {}

    static int said(Belief speed) {
        double deviations = Math.abs(speed.mean()) / speed.sd();
        if (deviations <= FOUR_FIFTHS) {
            return Pace.USUAL;
        }
        double exact = TENTH * Math.exp(-speed.mean());
        int least = (int) Math.ceil(exact - BACKLASH);
        int most = (int) Math.floor(exact + BACKLASH);
        int tenths = Math.clamp(TENTH, least, most);
        return Math.clamp(TENTH * (long) tenths, QUICKEST, SLOWEST);
    }
}
