package org.skillway.skills.undertaking.domain;

import java.util.Arrays;
import java.util.Locale;

/** How somebody's stretch assignment ended. */
public enum Outcome {
    /** It was asked for or offered, and not agreed on. */
    DECLINED,
    COMPLETED,
    STOPPED,
    /** The person gave it up while it ran. */
    WITHDRAWN,
    /** The person left the company. */
    LEFT;

    /** As written in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No outcome is called " + code));
    }
}
