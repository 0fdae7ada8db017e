package org.skillway.skills.priority.domain;

import org.skillway.skills.gap.domain.Gap;
import org.skillway.skills.gap.domain.GapAnalysis;

/** Somebody who holds a role for a share of their work, with what this role alone asks of them. */
public record Holder(double share, GapAnalysis asked) {

    public Holder {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("A share lies above 0 and up to 1, not at " + share);
        }
    }

    double weight() {
        return asked.gaps().stream().mapToDouble(Holder::weight).sum();
    }

    /** A critical skill counts twice, as in the risk of a skill. */
    static double weight(Gap gap) {
        return gap.target().weight() * (gap.target().critical() ? 2 : 1);
    }
}
