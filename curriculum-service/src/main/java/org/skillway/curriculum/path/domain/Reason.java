package org.skillway.curriculum.path.domain;

/** Why the plan that won has a step where it is, by what that plan compared. */
enum Reason {
    GAIN_PER_MINUTE("Nothing else that fits brings more per minute towards your targets."),
    GAIN("Nothing else that fits brings more towards your targets."),
    BETWEEN("Nothing else that fits brings more towards your targets, with its minutes weighed in."),
    ORDER("Of the orders tried, the one with this here leaves you least short of your targets.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** Of a step that nothing beats, in a plan that lets minutes count as far as its thrift says. */
    static Reason by(double thrift) {
        if (thrift == 0) {
            return GAIN;
        }
        return thrift == 1 ? GAIN_PER_MINUTE : BETWEEN;
    }

    String sentence() {
        return sentence;
    }
}
