package org.skillway.mentor.need.domain;

import java.util.Arrays;
import java.util.Optional;

/** A reason why a gap does not call for a mentor. */
public enum NeedRule {
    GAP_CLOSED("The level the role asks for is reached.") {
        @Override
        boolean rulesOut(Gap gap, boolean calledBefore) {
            return !gap.open();
        }
    },
    LESSONS_SUFFICE(
            "What is only to be refreshed is put on the learner's path; a mentor's hour is better spent elsewhere.") {
        @Override
        boolean rulesOut(Gap gap, boolean calledBefore) {
            return gap.kind() != GapKind.FOUNDATION && gap.kind() != GapKind.PRACTICE;
        }
    },
    GAP_SMALL("Less than half a level is missing, or less than a quarter where a need is already open.") {
        // Two thresholds, because an estimate that wavers around a single one would open and close the need each time.
        @Override
        boolean rulesOut(Gap gap, boolean calledBefore) {
            return gap.size() < (calledBefore ? SMALLEST_KEPT : SMALLEST_OPENED);
        }
    },
    TRIED_AGAIN("Modules had been tried in vain, and are tried again.") {
        // Not by a gap: curriculum-service tells it.
        @Override
        boolean rulesOut(Gap gap, boolean calledBefore) {
            return false;
        }
    },
    SKILL_MERGED("The skill became one with another, in which a need is open already.") {
        // Not by a gap: skills-service tells it of the skill.
        @Override
        boolean rulesOut(Gap gap, boolean calledBefore) {
            return false;
        }
    };

    static final double SMALLEST_OPENED = 0.5;
    static final double SMALLEST_KEPT = 0.25;

    private final String sentence;

    NeedRule(String sentence) {
        this.sentence = sentence;
    }

    abstract boolean rulesOut(Gap gap, boolean calledBefore);

    public String sentence() {
        return sentence;
    }

    /** The first that applies; it takes less to keep on calling for a mentor than to begin with it. */
    static Optional<NeedRule> against(Gap gap, boolean calledBefore) {
        return Arrays.stream(values())
                .filter(rule -> rule.rulesOut(gap, calledBefore))
                .findFirst();
    }
}
