package org.skillway.curriculum.placement.domain;

import org.skillway.curriculum.mastery.domain.Level;

/** What a test says about itself. */
record Wording(Design design, Level target) {

    String passed(Standing standing) {
        return "%s Somebody %s below the target would get this far in at most 1 of %d tests."
                .formatted(score(standing), indifference(), oneIn(design.falsePass()));
    }

    String failed(Standing standing) {
        return "%s Somebody %s above the target would do so badly in at most 1 of %d tests."
                .formatted(score(standing), indifference(), oneIn(design.falseFail()));
    }

    String undecided(Standing standing) {
        return score(standing)
                + " That proves neither that the target is reached nor that it is missed, and the items left cannot"
                + " prove that it is reached. Nothing is claimed; the module decides.";
    }

    String tooFewItems(int items) {
        return ("The test cannot decide with so few items: %d are new to this person, and even with all of them right at"
                        + " most 1 wrong pass in %d could not be promised for level %s. Maybe there should be more items,"
                        + " or such without options to guess from.")
                .formatted(items, oneIn(design.falsePass()), target.value());
    }

    private String score(Standing standing) {
        return "%d of %d items right without help; level %s asked."
                .formatted(standing.shown(), standing.items(), target.value());
    }

    private String indifference() {
        return design.indifference() == 1 ? "a level" : design.indifference() + " levels";
    }

    private static long oneIn(double rate) {
        return (long) Math.floor(1 / rate + 1e-9);
    }
}
