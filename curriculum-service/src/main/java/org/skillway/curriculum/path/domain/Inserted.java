package org.skillway.curriculum.path.domain;

import java.util.Locale;

/** Why a step stands before the ordinary ones: something at work slipped, something was not
 * understood or rests on something missing, or something learned would be forgotten. */
public enum Inserted {
    REFRESHER,
    REVIEW,
    PREREQUISITE,
    SIMPLIFIED,
    WORKED_EXAMPLE,
    PRACTICE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
