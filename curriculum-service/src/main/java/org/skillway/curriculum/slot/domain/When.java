package org.skillway.curriculum.slot.domain;

import java.util.Locale;

/** How a slot lies to its moment. */
public enum When {
    BEFORE,
    AFTER,
    /** All of the day; nobody says when. */
    DAY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
