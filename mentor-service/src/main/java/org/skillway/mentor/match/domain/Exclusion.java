package org.skillway.mentor.match.domain;

import java.util.Arrays;
import java.util.Optional;

/** A rule that keeps somebody off the list, whatever their score would be. */
public enum Exclusion {
    IS_THE_LEARNER("Nobody mentors themselves.") {
        @Override
        boolean applies(Pair pair) {
            return pair.mentor().personId().equals(pair.ask().learner());
        }
    },
    INACTIVE("Who is not with the company at the moment cannot help.") {
        @Override
        boolean applies(Pair pair) {
            return !pair.mentor().active();
        }
    },
    SKILL_NOT_OFFERED("Only who offers the skill is asked for it.") {
        @Override
        boolean applies(Pair pair) {
            return pair.offer().isEmpty();
        }
    },
    NOT_STRONGER("A mentor is further in the skill than the learner.") {
        @Override
        boolean applies(Pair pair) {
            return pair.margin() <= 0;
        }

        @Override
        String because(Pair pair) {
            return "Strength %s is not above the learner's %s."
                    .formatted(
                            Plain.level(pair.margin() + pair.ask().gap().estimatedLevel()),
                            Plain.level(pair.ask().gap().estimatedLevel()));
        }
    },
    NO_CAPACITY("A mentor takes no more learners than they said they can.") {
        @Override
        boolean applies(Pair pair) {
            return pair.mentor().left() == 0;
        }
    },
    NO_FITTING_TYPE("A learner's manager helps as their manager, everybody else as a peer or an expert.") {
        @Override
        boolean applies(Pair pair) {
            return pair.type().isEmpty();
        }
    },
    NO_SHARED_TIME("Two people who are never free together for 15 minutes in the week cannot meet.") {
        @Override
        boolean applies(Pair pair) {
            return pair.shared().isZero();
        }
    };

    private final String sentence;

    Exclusion(String sentence) {
        this.sentence = sentence;
    }

    abstract boolean applies(Pair pair);

    /** Why it keeps this mentor from this learner; the rule itself where the pair adds nothing to say. */
    String because(Pair pair) {
        return sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** The first rule that applies: the order above runs from what cannot change to what changes most easily. */
    static Optional<Exclusion> of(Pair pair) {
        return Arrays.stream(values()).filter(rule -> rule.applies(pair)).findFirst();
    }
}
