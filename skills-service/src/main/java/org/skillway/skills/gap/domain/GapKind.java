package org.skillway.skills.gap.domain;

import java.util.Locale;

/** What would close a gap, from the most work to none. */
public enum GapKind {
    /** To be learned from the ground up. */
    FOUNDATION,
    /** Known in principle; to be done until it works. */
    PRACTICE,
    /** Probably there; to be refreshed or shown. */
    REINFORCEMENT,
    /** Nothing to do. */
    NONE;

    public boolean isOpen() {
        return this != NONE;
    }

    public static GapKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
