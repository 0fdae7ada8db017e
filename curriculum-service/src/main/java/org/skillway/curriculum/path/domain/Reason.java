package org.skillway.curriculum.path.domain;

import java.util.Locale;

/** Why the plan that won has a step where it is, by what that plan compared. */
enum Reason {
    GAIN_PER_MINUTE("Nothing else that fits brings more per minute towards your targets."),
    GAIN("Nothing else that fits brings more towards your targets."),
    GAIN_PER_STEP_AND_MINUTE(
            "Nothing else that fits brings more towards your targets for the share it takes of your steps and"
                    + " minutes."),
    BETWEEN("Nothing else that fits brings more towards your targets, with its minutes weighed in."),
    ORDER("Of the orders tried, the one with this here leaves you least short of your targets.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** For programs. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sentence() {
        return sentence;
    }
}
