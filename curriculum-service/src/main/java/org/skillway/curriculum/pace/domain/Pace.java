package org.skillway.curriculum.pace.domain;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.AnswerTime;
import org.skillway.curriculum.mastery.domain.Belief;

/**
 * How long one person takes beside others for the same: what their answers say, or what they chose themselves, which wins.
 *
 * <p><b>Model.</b> The lognormal model of response times [1][2]: person i answers item j in T seconds, with
 *
 * <pre>  ln T = intensity(j) - speed(i) + error,   error ~ N(0, E),   speed ~ N(0, S)</pre>
 *
 * so that somebody of speed zero takes as long as people do. The intensity of an item is the logarithm of its usual time, the
 * median of the latest hundred first answers without help, of five people at least ({@link AnswerTime}). That is a robust
 * estimate of it, as speeds are zero in the middle; it is the same in whatever order these people came. Each answer is then a
 * measurement of the speed, and the belief about it the conjugate (Kalman) update. What is counted is exp(-speed), at the
 * mean of the belief, which the prior draws towards one as long as little is known.
 *
 * <p><b>What says something.</b> A person's first answer to an item, right or wrong, given without help and not known from
 * elsewhere. Where fewer than five others have answered an answer says nothing: minutes of modules are no yardstick for
 * seconds of answers, which are a small part of them. A likely guess says nothing. A time further than 2.5 standard
 * deviations from what was expected counts as if it were there (winsorised [3]): a page left open for an hour is no hour of
 * reading.
 *
 * <p><b>Constants.</b> S = 0.09: two people in three take between three quarters and one and a third of the usual time.
 * E = 0.25, as single answers of one person vary by half of that again, and 0.04 for what is not known of a median. That of n
 * times is wrong by about (pi / 2) (S + 0.25) / n: 0.04 is right for thirteen, too little for five (0.11) and too much for a
 * hundred (0.005). So who is among the first to answer is told something a little sooner than they should be, and who comes
 * after a hundred a little later. Both numbers are our judgement. A speed wanders by 0.00003 an answer, so that the last hundred or so count.
 *
 * <p><b>What is said.</b> Below ten answers nothing: with ten the interval that holds four times in five is about a fifth to
 * either side. From then on the usual pace until that interval holds zero no more, and again once zero is within one standard
 * deviation: of people made by the model who take as long as others about one in six is told otherwise after thirty answers.
 * It is from 0.6 to 1.8, as far as answers can be trusted to speak for reading, in tenths, and stays as it is until the mean
 * is three quarters of a tenth away, then moves no further than that asks (a backlash of half a tenth), so that minutes stand
 * still.
 *
 * <p><b>Limits.</b> Others are those of the company who answered the same; where these are few or alike, so is the yardstick.
 * Nothing about ability follows from speed, nor the other way round.
 *
 * <p>[1] van der Linden, A Lognormal Model for Response Times on Test Items, Journal of Educational and Behavioral Statistics
 * 31, 2006. [2] van der Linden, A Hierarchical Framework for Modeling Speed and Accuracy on Test Items, Psychometrika 72,
 * 2007. [3] Hampel, The Influence Curve and its Role in Robust Estimation, JASA 69, 1974.
 *
 * @param speed in the logarithm of time; above zero is quicker than others
 * @param answers how many answers say so
 * @param chosen what its person chose to be counted with, in percent of a module's minutes; null where they leave it to their
 *     answers
 * @param off whether their company has nobody's pace estimated
 * @param said what the answers say, in percent; null where they are too few
 * @param since the version of their company's policy that the answers belong to; what was told under another is not read
 */
public record Pace(
        Belief speed,
        int answers,
        @Nullable Integer chosen,
        boolean off,
        @Nullable Integer said,
        int since) {

    /** Below, what is said would be mostly chance. */
    public static final int FEWEST_ANSWERS = 10;

    /** As long as a module's minutes, in percent. */
    public static final int USUAL = 100;

    private static final double SPREAD = 0.09;
    private static final double ERROR = 0.25 + 0.04;
    private static final double WANDER = 0.00003;
    private static final double FARTHEST = 2.5;
    private static final int QUICKEST = 60;
    private static final int SLOWEST = 180;
    private static final int TENTH = 10;
    private static final double BACKLASH = 0.75;

    /** Of a normal distribution four fifths lie within so many standard deviations. */
    private static final double FOUR_FIFTHS = 1.2816;

    /** Of somebody of whom nothing is known, or whose company does not want it known. */
    public static final Pace UNKNOWN = new Pace(new Belief(0, SPREAD), 0, null, false, null, 0);

    public Pace {
        // Kept before what was said was.
        if (said == null && !off && answers >= FEWEST_ANSWERS) {
            said = said(USUAL, speed);
        }
    }

    /** After an answer that tells something of the speed. */
    public Pace after(AnswerTime time) {
        if (off || time.likelyGuess()) {
            return this;
        }
        double told = Math.log(seconds(time.usual()) / seconds(time.taken()));
        double far = FARTHEST * Math.sqrt(speed.variance() + ERROR);
        double counted = Math.clamp(told, speed.mean() - far, speed.mean() + far);
        Belief wandered = new Belief(speed.mean(), Math.min(SPREAD, speed.variance() + WANDER));
        Belief next = wandered.measured(counted, ERROR);
        Integer said = answers + 1 < FEWEST_ANSWERS ? null : (Integer) said(told().orElse(USUAL), next);
        return new Pace(next, answers + 1, chosen, false, said, since);
    }

    /** With what its person chooses, in percent; null leaves it to their answers again. */
    public Pace choosing(@Nullable Integer percent) {
        return new Pace(speed, answers, percent, off, said, since);
    }

    /**
     * In a company that has it estimated, or not, since a version of its policy: of what was told before that nothing is
     * kept. Who reads the policy late, after others have, changes nothing.
     */
    public Pace estimated(boolean wanted, int version) {
        return version > since ? new Pace(UNKNOWN.speed, 0, chosen, !wanted, null, version) : this;
    }

    /** What the answers say, in percent of what others take; empty where they are too few. */
    public OptionalInt told() {
        return said == null ? OptionalInt.empty() : OptionalInt.of(said);
    }

    /** What is said next, where something is said already. */
    private static int said(int before, Belief speed) {
        double exact = TENTH * Math.exp(-speed.mean());
        int least = (int) Math.ceil(exact - BACKLASH);
        int most = (int) Math.floor(exact + BACKLASH);
        int next = TENTH * Math.clamp(before / TENTH, least, most);
        double deviations = Math.abs(speed.mean()) / speed.sd();
        if (deviations <= 1) {
            next = USUAL;
        } else if (deviations <= FOUR_FIFTHS) {
            next = before <= USUAL ? Math.min(next, USUAL) : next;
            next = before >= USUAL ? Math.max(next, USUAL) : next;
        }
        return Math.clamp(next, QUICKEST, SLOWEST);
    }

    /** What is counted for each hundred minutes of modules. */
    public int percent() {
        return chosen == null ? told().orElse(USUAL) : chosen;
    }

    /** The minutes of somebody who has so many a week. */
    public PacedMinutes minutes(int week) {
        return new PacedMinutes(percent(), week);
    }

    /** Why so many minutes are counted for those of a module, and no more where that keeps it within reach. */
    public String reason(int minutes, int counted) {
        int whole = minutes(counted).whole(minutes);
        String those = minutes == 1 ? "this one" : "these " + minutes;
        return counted == whole
                ? sentence() + ", so we count " + words(counted) + " for " + those + "."
                : sentence() + ", which makes " + words(whole) + " of " + those + "; we count no more than " + counted
                        + ", so that it still has room.";
    }

    private static String words(int minutes) {
        return minutes + (minutes == 1 ? " minute" : " minutes");
    }

    /** What is known of the pace, in words; without a full stop. */
    public String sentence() {
        if (chosen != null) {
            return "You chose " + chosen + " % of the usual minutes";
        }
        OptionalInt told = told();
        if (told.isEmpty() || told.getAsInt() == USUAL) {
            return "You take about as long as others on the same questions";
        }
        int tenths = Math.abs(told.getAsInt() - USUAL) / TENTH;
        return "You took about " + share(tenths)
                + (told.getAsInt() > USUAL ? " longer than others" : " less time than others")
                + " on the same questions";
    }

    private static String share(int tenths) {
        return switch (tenths) {
            case 1 -> "a tenth";
            case 2 -> "a fifth";
            case 3 -> "a third";
            case 4 -> "two fifths";
            case 5 -> "one half";
            case 6 -> "three fifths";
            case 7 -> "two thirds";
            default -> "four fifths";
        };
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
