package org.skillway.curriculum.revision.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * What became of the trouble with a module after somebody decided to revise it and it was published anew, the first time
 * after that: what is published later moves nothing, until another such decision ends it.
 *
 * <p>Compared is the share of people who stalled in it, dropped it or were sure of a wrong answer: of those who first took
 * it in the 90 days before it was published anew, or of the last crowd before where it took longer to gather, and of those
 * who first took it since. The interval for the difference of
 * the two shares is Newcombe's (method 10), which holds for few people and for shares near nothing [1]. It is before and
 * after without anybody to compare with: whatever else changed then is in it, so it says that trouble dropped, not why.
 *
 * <p>Those who were found confused in the module within their 21 days are compared in the same way and by themselves: who
 * mends what is muddy wants to know whether it is clearer, and somebody may be confused and finish. Of crowds that were judged
 * before this was kept nothing is known, and they count on neither side of it.
 *
 * <p>[1] Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 1998.
 */
public record Revision(
        String module, Instant publishedAt, Group before, Group after, Group confusedBefore, Group confusedAfter) {

    private static final int SHOWN_FROM = 5;
    private static final double Z = 1.959964;

    /** People who first took the module in a time, and how many of them met trouble or were confused. */
    public record Group(int people, int troubled) {

        double share() {
            return (double) troubled / people;
        }

        /** Wilson's interval, to one side. */
        private double wilson(double z) {
            double square = z * z;
            double half = z * Math.sqrt(share() * (1 - share()) / people + square / (4.0 * people * people));
            return (share() + square / (2.0 * people) + half) / (1 + square / people);
        }
    }

    /** By how much the share fell, at least and at most with 95 %; below zero it rose. */
    public record Drop(double value, double low, double high) {}

    public boolean shown() {
        return shown(before, after);
    }

    /** Whether it can be said if fewer were found confused. */
    public boolean confusionShown() {
        return shown(confusedBefore, confusedAfter);
    }

    public Drop drop() {
        return drop(before, after);
    }

    public Drop confusionDrop() {
        return drop(confusedBefore, confusedAfter);
    }

    private static boolean shown(Group before, Group after) {
        return before.people() >= SHOWN_FROM && after.people() >= SHOWN_FROM;
    }

    private static Drop drop(Group before, Group after) {
        double value = before.share() - after.share();
        double down = Math.hypot(before.share() - before.wilson(-Z), after.wilson(Z) - after.share());
        double up = Math.hypot(before.wilson(Z) - before.share(), after.share() - after.wilson(-Z));
        return new Drop(value, value - down, value + up);
    }

    public String sentence() {
        return sentence("Trouble", before, after);
    }

    public String confusionSentence() {
        return sentence("Confusion", confusedBefore, confusedAfter);
    }

    private static String sentence(String what, Group before, Group after) {
        Drop drop = drop(before, after);
        String moved = drop.low() > 0 ? what + " dropped" : drop.high() < 0 ? what + " rose" : "No change was shown";
        return String.format(
                Locale.ROOT,
                "%s: %d of %d people before, %d of %d since; before and after only.",
                moved,
                before.troubled(),
                before.people(),
                after.troubled(),
                after.people());
    }
}
