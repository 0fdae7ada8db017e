package org.skillway.skills.profile.domain;

import java.util.Arrays;
import java.util.Locale;

/**
 * With how much help somebody was seen to do something, and the probability that help of this kind carries who would have
 * failed alone. The same words and numbers as curriculum-service has for answers.
 */
public enum HelpLevel {
    NONE(0),
    HINT(0.20),
    SIMPLIFIED(0.35),
    COACH(0.50),
    WALKTHROUGH(0.90);

    private final double carried;

    HelpLevel(double carried) {
        this.carried = carried;
    }

    double carried() {
        return carried;
    }

    /** As written in requests, events and rows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HelpLevel of(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No help level is called " + code));
    }
}
