package org.skillway.skills.promotion.domain;

import java.util.Locale;

/** What somebody signs. */
public enum Ruling {
    APPROVE,
    DECLINE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Ruling of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
