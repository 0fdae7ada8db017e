package org.skillway.curriculum.path.domain;

import java.util.Locale;

/** Why a step stands before the ordinary ones: something at work slipped, or something was not understood. */
public enum Inserted {
    REFRESHER,
    SIMPLIFIED,
    PRACTICE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
