package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Trace;
import org.skillway.curriculum.path.domain.Offer.Mending;
import org.skillway.curriculum.path.domain.Offer.Recall;
import org.skillway.curriculum.path.domain.Path.Left;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.path.domain.Step.Why;

/** Says what keeps or mends something, what it was weighed against, and what of it waits. */
final class OfferWording {

    private OfferWording() {}

    static Why review(Situation situation, Module learned, LocalDate day) {
        Trace trace = situation.memories().trace(learned.key());
        double recall = trace.recall(day, situation.zone(), Fsrs.STANDARD);
        return new Why(
                "You last needed what “" + learned.title() + "” teaches on "
                        + Wording.DAY.format(trace.lastDay(situation.zone())) + ". By " + Wording.DAY.format(day)
                        + " it is "
                        + Wording.percent(recall) + " sure that you still have it.",
                "Using it at work or getting its checks right before then moves it further away.",
                "Recalling it shortly before it is forgotten makes it last longer each time.",
                Motive.of(Motive.Code.REVIEW)
                        .with("module", learned.key())
                        .with("lastNeeded", trace.lastDay(situation.zone()))
                        .with("day", day)
                        .with("recall", Wording.wholePercent(recall)));
    }

    /** With what would stand in its place if it brought less. */
    static Why besides(Why why, Chain chain, Optional<Chain> second) {
        return second.map(other -> {
                    Module instead = other.first();
                    long less = Wording.wholePercent(1 - other.worth() / chain.worth());
                    return why.orElse(
                            quoted(instead) + " would have its minutes first if it brought " + less + " % less.",
                            instead.key(),
                            less);
                })
                .orElse(why);
    }

    /** What else stands on the path is worth more. */
    static Waiting outweighed(Offer offer, Situation situation, Weeks weeks) {
        return switch (offer) {
            case Recall recall -> outweighed(recall, situation);
            case Mending mending -> outweighed(mending, weeks);
        };
    }

    /** No day in time has room for it. */
    static Waiting withoutRoom(Module outcome, Module means, int minutes) {
        return waiting(
                outcome,
                means,
                minutes,
                false,
                new Said(
                        quoted(outcome)
                                + " would be worth recalling, but no day of the four weeks from when it is due has "
                                + Wording.minutes(minutes)
                                + " for it. More approved minutes or fewer easy days would make room.",
                        Motive.of(Motive.Code.REVIEW_WITHOUT_ROOM)
                                .with("remedy", means.key())
                                .with("minutes", minutes)),
                null);
    }

    private static Waiting outweighed(Recall recall, Situation situation) {
        Trace trace = situation.memories().trace(recall.outcome().key());
        double still = trace.recall(recall.day(), situation.zone(), Fsrs.STANDARD);
        int minutes = DueReviews.minutes(recall.means());
        return waiting(
                recall.outcome(),
                recall.means(),
                minutes,
                false,
                new Said(
                        quoted(recall.outcome()) + " would be worth recalling on " + Wording.DAY.format(recall.day())
                                + ", when it is " + Wording.percent(still)
                                + " sure that you still have it. What stands on your path brings more for its minutes."
                                + " More approved minutes would make room.",
                        Motive.of(Motive.Code.REVIEW_OUTWEIGHED)
                                .with("remedy", recall.means().key())
                                .with("minutes", minutes)
                                .with("day", recall.day())
                                .with("recall", Wording.wholePercent(still))),
                null);
    }

    private static Waiting outweighed(Mending mending, Weeks weeks) {
        Module failed = mending.failed().getFirst();
        Module remedy = mending.means();
        return waiting(
                failed,
                remedy,
                remedy.minutes(),
                true,
                new Said(
                        quoted(failed) + " did not work out and waits for " + quoted(remedy) + ", which takes "
                                + Wording.minutes(remedy.minutes())
                                + ". What stands on your path brings more for its minutes now; from "
                                + Wording.DAY.format(mending.until()) + " on it goes first.",
                        Motive.of(Motive.Code.REMEDY_OUTWEIGHED)
                                .with("remedy", remedy.key())
                                .with("minutes", remedy.minutes())
                                .with("until", mending.until())),
                RemedyWording.left(mending.minutes(), weeks));
    }

    private static Waiting waiting(
            Module module, Module means, int minutes, boolean held, Said said, @Nullable Left left) {
        return new Waiting(module.key(), means.key(), means.title(), minutes, held, said.reason(), said.motive(), left);
    }

    private static String quoted(Module module) {
        return "“" + module.title() + "”";
    }
}
