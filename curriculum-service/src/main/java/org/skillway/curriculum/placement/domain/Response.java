package org.skillway.curriculum.placement.domain;

import org.skillway.curriculum.mastery.domain.HelpLevel;

/** An answer given in a test. */
public record Response(String item, boolean correct, HelpLevel help) {

    /** Whoever needs help has not shown it alone; if help merely did not count, it would hide what is not known. */
    public boolean shown() {
        return correct && !help.assisted();
    }
}
