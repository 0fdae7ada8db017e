package org.skillway.curriculum.pace.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Belief;

/**
 * How long one person takes beside others for the same: what their answers say, or what they chose themselves, which wins.
 *
 * <p><b>Model.</b> The lognormal model of response times [1][2]: person i answers item j in T seconds, with
 *
 * <pre>  ln T = intensity(j) - speed(i) + error,   error ~ N(0, E),   speed ~ N(0, S)</pre>
 *
 * so that somebody of speed zero takes as long as people do. The intensity is a belief itself ({@link Intensity}), so each
 * answer measures the speed with the doubt of both, and the belief about the speed is the conjugate (Kalman) update. What is
 * wrong with all items alike, as the same few answered them before, no number of answers mends: it is kept beside the belief
 * ({@code yardstick}), each answer's in the share that the answer has in the mean. What is counted is what {@link Telling}
 * makes of the two.
 *
 * <p><b>What says something.</b> A person's first answer to an item, right or wrong, given without help and not known from
 * elsewhere. Where fewer than five others have answered it, nor five any other of its module, an answer says nothing:
 * minutes of modules are no yardstick for seconds of answers, which are a small part of them. A likely guess says nothing. A
 * time further than 2.5 standard deviations from what was expected counts as if it were there (winsorised [3]): a page left
 * open for an hour is no hour of reading.
 *
 * <p><b>Constants.</b> S = 0.09: two people in three take between three quarters and one and a third of the usual time. E =
 * 0.25 is where the error of an item begins, before its own times speak. Both are our judgement; S is never learned. A speed
 * wanders by 0.00003 an answer, so that the last hundred or so count. Below ten answers nothing is said.
 *
 * <p><b>Limits.</b> Others are those of the company who answered the same; where these are few or alike, so is the yardstick.
 * It takes them to be drawn from all: where only the slow were asked something, it seems longer than it is. Nothing about
 * ability follows from speed, nor the other way round.
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
 * @param yardstick the standard deviation of what is wrong with the speed as those who answered before are few
 */
public record Pace(
        Belief speed,
        int answers,
        @Nullable Integer chosen,
        boolean off,
        @Nullable Integer said,
        int since,
        @Nullable Double yardstick) {

    /** Below, what is said would be mostly chance. */
    public static final int FEWEST_ANSWERS = 10;

    /** As long as a module's minutes, in percent. */
    public static final int USUAL = 100;

    /** The variance of people's speeds. */
    static final double SPREAD = 0.09;

    /** The variance of one person's times, of an item that is not better known. */
    static final double ERROR = 0.25;

    private static final double WANDER = 0.00003;
    private static final double FARTHEST = 2.5;
    private static final int TENTH = 10;

    /** Of somebody of whom nothing is known, or whose company does not want it known. */
    public static final Pace UNKNOWN = unknown(null, false, 0);

    public Pace {
        // Kept before what was said was.
        if (said == null && !off && answers >= FEWEST_ANSWERS) {
            said = EarlierPace.said(speed);
        }
        // Kept before the yardstick was: of how many others nobody knows, but there were five.
        if (yardstick == null) {
            yardstick = answers == 0 ? 0 : Math.sqrt(SPREAD / Intensity.FEWEST_PEOPLE);
        }
    }

    private static Pace unknown(@Nullable Integer chosen, boolean off, int since) {
        return new Pace(new Belief(0, SPREAD), 0, chosen, off, null, since, 0.0);
    }

    /** After an answer that took so long, to an item that takes others so long. */
    public Pace after(Duration taken, Intensity item) {
        if (off || item.likelyGuess(taken)) {
            return this;
        }
        double far = FARTHEST * Math.sqrt(speed.variance() + item.doubt());
        double counted = Math.clamp(item.quicker(taken), speed.mean() - far, speed.mean() + far);
        Belief wandered = new Belief(speed.mean(), Math.min(SPREAD, speed.variance() + WANDER));
        Belief next = wandered.measured(counted, item.doubt());
        double kept = next.variance() / wandered.variance();
        double wrong = kept * wrong() + (1 - kept) * item.shared();
        Integer saying =
                answers + 1 < FEWEST_ANSWERS ? null : (Integer) Telling.after(told().orElse(USUAL), next, wrong);
        return new Pace(next, answers + 1, chosen, false, saying, since, wrong);
    }

    /** The version of the policy that an estimate was made under; null where there is none. */
    public @Nullable Integer estimatedSince() {
        return answers > 0 ? since : null;
    }

    private double wrong() {
        return requireNonNull(yardstick);
    }

    /** With what its person chooses, in percent; null leaves it to their answers again. */
    public Pace choosing(@Nullable Integer percent) {
        return new Pace(speed, answers, percent, off, said, since, yardstick);
    }

    /**
     * In a company that has it estimated, or not, since a version of its policy: of what was told before that nothing is
     * kept. Who reads the policy late, after others have, changes nothing.
     */
    public Pace estimated(boolean wanted, int version) {
        return version > since ? unknown(chosen, !wanted, version) : this;
    }

    /** What the answers say, in percent of what others take; empty where they are too few. */
    public OptionalInt told() {
        return said == null ? OptionalInt.empty() : OptionalInt.of(said);
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
            return "Nothing shows so far that you take longer than others on the same questions, or less";
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
}
