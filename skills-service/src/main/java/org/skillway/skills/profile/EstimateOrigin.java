package org.skillway.skills.profile;

import java.util.Locale;
import org.skillway.skills.profile.domain.SkillHistory;

/** What an estimate was made from. */
enum EstimateOrigin {
    /** Statements of people, weighed here until the person has learned something. */
    EVIDENCE,
    /** All that curriculum-service knows, these statements among it. Never overwritten by them. */
    MASTERY;

    static EstimateOrigin of(SkillHistory history) {
        return history.masteries().isEmpty() ? EVIDENCE : MASTERY;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
