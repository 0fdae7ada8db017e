package org.skillway.skills.profile;

import java.util.Locale;

/** What an estimate was made from. */
enum EstimateOrigin {
    /** Statements of people, weighed here until the person has learned something. */
    EVIDENCE,
    /** All that curriculum-service knows, these statements among it. Never overwritten by them. */
    MASTERY;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
