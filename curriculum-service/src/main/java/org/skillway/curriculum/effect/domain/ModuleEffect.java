package org.skillway.curriculum.effect.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What taking a module goes with in one KPI, as it was estimated last: more is better.
 *
 * @param grade from A, randomised, to E, before and after only
 * @param supportsProposals whether that grade is enough to propose anything on
 * @param estimatedAt null where an earlier release kept no time
 */
public record ModuleEffect(
        String module,
        String kpi,
        String unit,
        String verdict,
        String grade,
        boolean supportsProposals,
        double estimate,
        double low,
        double high,
        int takers,
        @Nullable Instant estimatedAt) {

    public boolean helps() {
        return supportsProposals && verdict.equals("helps");
    }

    public boolean harms() {
        return supportsProposals && verdict.equals("harms");
    }

    public String sentence() {
        return String.format(
                Locale.ROOT,
                "Taking it goes with %+.1f %s in %s (%.1f to %.1f, grade %s, %d people).",
                estimate,
                unit,
                kpi,
                low,
                high,
                grade,
                takers);
    }
}
