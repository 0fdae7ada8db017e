package org.skillway.curriculum.standing.domain;

import java.util.Locale;

/** How a module stands since the last word about it. */
public enum Standing {
    STANDS,
    STRENGTHENED,
    RETIRED;

    /** Every word but to strengthen or to retire leaves a module as it is. */
    public static Standing after(String decision) {
        return switch (decision) {
            case Standings.STRENGTHEN -> STRENGTHENED;
            case Standings.RETIRE -> RETIRED;
            default -> STANDS;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
