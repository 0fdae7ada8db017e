package org.skillway.skills.succession.domain;

import java.util.Locale;
import java.util.UUID;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.readiness.domain.Readiness;
import org.skillway.skills.readiness.domain.ReadinessCase;
import org.skillway.skills.readiness.domain.ReadinessForecast;

/**
 * Somebody whose role leads to another. They count by when they are expected to be ready: now where the probability is four
 * in five, else by the day it passes a half.
 */
public record Candidate(UUID personId, String userName, ReadinessCase asked, Tenure tenure, double probabilityNow) {

    private static final int A_QUARTER = 90;
    private static final int A_YEAR = 365;

    /** When somebody is expected to be ready. */
    public enum Term {
        NOW,
        QUARTER,
        YEAR,
        LATER
    }

    public static Candidate of(UUID personId, String userName, ReadinessCase asked, Tenure tenure) {
        return new Candidate(personId, userName, asked, tenure, ReadinessForecast.probabilityNow(asked));
    }

    /** Sorts the likeliest first, and those who are as likely to twelve digits by name. */
    public String place() {
        return String.format(Locale.ROOT, "%.12f/%s", 1 - probabilityNow, userName);
    }

    /** What the whole forecast would say, for a twentieth of its cost: of thousands only a few are shown. */
    public Term term() {
        if (probabilityNow >= Estimate.READY_PROBABILITY) {
            return Term.NOW;
        }
        return isExpectedWithin(A_QUARTER) ? Term.QUARTER : isExpectedWithin(A_YEAR) ? Term.YEAR : Term.LATER;
    }

    private boolean isExpectedWithin(int days) {
        var end = asked.from().plusDays(days);
        var until = tenure.until();
        return ReadinessForecast.isExpectedBy(until != null && until.isBefore(end) ? until : end, asked, tenure);
    }

    public Readiness forecast() {
        return ReadinessForecast.of(asked).during(tenure, asked.from());
    }
}
