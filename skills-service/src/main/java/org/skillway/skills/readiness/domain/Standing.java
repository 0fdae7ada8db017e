package org.skillway.skills.readiness.domain;

import org.skillway.skills.profile.domain.Estimate;

/** One requirement of a role beside what is believed of a person by today, and how many kinds and sources that rests on. */
public record Standing(String skill, int level, boolean critical, Estimate estimate, int kinds, int sources) {

    public double probability() {
        return estimate.probabilityAtLeast(level);
    }

    public Standing with(Estimate other) {
        return new Standing(skill, level, critical, other, kinds, sources);
    }
}
