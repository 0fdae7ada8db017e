package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Trace;
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

    /** With what would come first if it brought less. */
    static Why besides(Why why, Chain chain, Optional<Chain> second) {
        return second.map(other -> {
                    Module instead = other.first();
                    long less = Wording.wholePercent(1 - other.worth() / chain.worth());
                    return why.orElse(
                            quoted(instead) + " would come first if this brought " + less + " % less.",
                            instead.key(),
                            less);
                })
                .orElse(why);
    }

    /** No day has room for it. */
    static Waiting withoutRoom(Module outcome, Module means) {
        Motive motive = Motive.of(Motive.Code.REVIEW_WITHOUT_ROOM).with("remedy", means.key());
        return waiting(
                outcome,
                means,
                DueReviews.minutes(means),
                false,
                new Said(
                        quoted(outcome) + " would be worth recalling, but what comes first, the share of your minutes"
                                + " that reviews may take, days away and easy days leave no day with room for it.",
                        motive),
                null);
    }

    /** What else stands on the path is worth more. */
    static Waiting outweighed(Recall recall, Situation situation) {
        Trace trace = situation.memories().trace(recall.outcome().key());
        double still = trace.recall(recall.day(), situation.zone(), Fsrs.STANDARD);
        int minutes = DueReviews.minutes(recall.means());
        Motive motive = Motive.of(Motive.Code.REVIEW_OUTWEIGHED)
                .with("remedy", recall.means().key())
                .with("minutes", minutes)
                .with("day", recall.day())
                .with("recall", Wording.wholePercent(still));
        return waiting(
                recall.outcome(),
                recall.means(),
                minutes,
                false,
                new Said(
                        quoted(recall.outcome()) + " would be worth recalling on " + Wording.DAY.format(recall.day())
                                + ", when it is " + Wording.percent(still)
                                + " sure that you still have it. What stands on your path brings more.",
                        motive),
                null);
    }

    static Waiting outweighed(Awaited awaited, Left left) {
        Module remedy = awaited.remedy();
        Motive motive = Motive.of(Motive.Code.REMEDY_OUTWEIGHED)
                .with("remedy", remedy.key())
                .with("minutes", remedy.minutes())
                .with("until", awaited.until());
        return waiting(
                awaited.failed(),
                remedy,
                remedy.minutes(),
                true,
                new Said(
                        quoted(awaited.failed()) + " did not work out and waits for " + quoted(remedy)
                                + ", which takes "
                                + Wording.minutes(remedy.minutes())
                                + ". What stands on your path brings more now; from "
                                + Wording.DAY.format(awaited.until()) + " on this goes before what is new.",
                        motive),
                left);
    }

    private static Waiting waiting(
            Module module, Module means, int minutes, boolean held, Said said, @Nullable Left left) {
        return new Waiting(module.key(), means.key(), means.title(), minutes, held, said.reason(), said.motive(), left);
    }

    private static String quoted(Module module) {
        return "“" + module.title() + "”";
    }
}
