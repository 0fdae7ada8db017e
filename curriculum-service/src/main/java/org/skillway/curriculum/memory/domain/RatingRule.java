package org.skillway.curriculum.memory.domain;

import java.util.Arrays;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.memory.domain.Recollection.Answered;
import org.skillway.curriculum.memory.domain.Recollection.Used;
import org.skillway.curriculum.memory.domain.Recollection.Work;

/**
 * How an occasion becomes a rating: the first rule that applies decides, and says why.
 *
 * <p>FSRS was fitted to people who rate themselves. Here the rating follows from what happened. "Hard" is a pass in
 * FSRS, so nothing that was not recalled may be rated so. The times (over twice, at most half the usual) and the
 * confidence (below 0.5) are our judgement, and coarse on purpose: a wrong "easy" costs most, because it sends something
 * away for long.
 */
public enum RatingRule {
    WRONG(Rating.AGAIN, "A wrong answer was not recalled.") {
        @Override
        boolean applies(Recollection occasion) {
            return occasion instanceof Answered answered && !answered.correct();
        }
    },
    WENT_WRONG(Rating.AGAIN, "Work that went wrong shows that it was not recalled when needed.") {
        @Override
        boolean applies(Recollection occasion) {
            return occasion instanceof Used used && used.work() == Work.WRONG;
        }
    },
    TOLD(Rating.AGAIN, "With a coach or a walkthrough the help recalled it, not the person.") {
        @Override
        boolean applies(Recollection occasion) {
            return occasion instanceof Answered answered
                    && (answered.help() == HelpLevel.COACH || answered.help() == HelpLevel.WALKTHROUGH);
        }
    },
    HELPED(Rating.HARD, "A hint or a simpler wording was needed.") {
        @Override
        boolean applies(Recollection occasion) {
            return occasion instanceof Answered answered && answered.help().assisted();
        }
    },
    UNSURE(Rating.HARD, "The answer was right, but the person was more unsure than sure of it.") {
        @Override
        boolean applies(Recollection occasion) {
            return occasion instanceof Answered answered && answered.lessSureThan(0.5);
        }
    },
    SLOW(Rating.HARD, "It took more than twice the usual time.") {
        @Override
        boolean applies(Recollection occasion) {
            return occasion instanceof Answered answered && answered.tookOver(2);
        }
    },
    LABOURED(Rating.HARD, "It went right at work, after rework or with somebody's help.") {
        @Override
        boolean applies(Recollection occasion) {
            return occasion instanceof Used used && used.work() == Work.LABOURED;
        }
    },
    FLUENT(Rating.EASY, "Right, alone and in at most half the usual time.") {
        @Override
        boolean applies(Recollection occasion) {
            return occasion instanceof Answered answered && answered.tookAtMost(0.5);
        }
    },
    USED(Rating.GOOD, "It went right at work; no more than good, as work lets people look things up.") {
        @Override
        boolean applies(Recollection occasion) {
            return occasion instanceof Used;
        }
    },
    RIGHT(Rating.GOOD, "Right and alone.") {
        @Override
        boolean applies(Recollection occasion) {
            return true;
        }
    };

    private final Rating rating;
    private final String sentence;

    RatingRule(Rating rating, String sentence) {
        this.rating = rating;
        this.sentence = sentence;
    }

    public Rating rating() {
        return rating;
    }

    public String sentence() {
        return sentence;
    }

    abstract boolean applies(Recollection occasion);

    /** The rule that decides about this occasion. */
    public static RatingRule of(Recollection occasion) {
        return Arrays.stream(values())
                .filter(rule -> rule.applies(occasion))
                .findFirst()
                .orElseThrow();
    }
}
