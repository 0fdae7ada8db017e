package org.skillway.skills.readiness.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.WorkSlip;

/**
 * One requirement of a role beside what is believed of a person by today, and how many kinds and sources that rests on.
 *
 * @param reflection whether the role asks for a reflection too
 * @param slipped what makes the belief less sure; absent where no figure of their work has slipped
 */
public record Standing(
        String skill,
        int level,
        boolean critical,
        boolean reflection,
        Estimate estimate,
        int kinds,
        int sources,
        @Nullable Slipped slipped) {

    /** The figures of somebody's work that have slipped, and what would be believed had they not. */
    public record Slipped(List<WorkSlip> slips, Estimate otherwise) {

        public Slipped {
            slips = List.copyOf(slips);
        }

        public String kpis() {
            return slips.stream().map(WorkSlip::kpi).collect(Collectors.joining(" and "));
        }
    }

    /** Of somebody no figure of whose work has slipped, in a skill that asks for no reflection. */
    public static Standing of(String skill, int level, boolean critical, Estimate estimate, int kinds, int sources) {
        return new Standing(skill, level, critical, false, estimate, kinds, sources, null);
    }

    public double probability() {
        return estimate.probabilityAtLeast(level);
    }

    public Standing with(Estimate other) {
        return new Standing(skill, level, critical, reflection, other, kinds, sources, slipped);
    }

    public boolean reached() {
        return estimate.readyFor(level, reflection);
    }

    /** Whether a reflection is asked for and missing. */
    public boolean unreflected() {
        return reflection && estimate.reflections() == 0;
    }

    public Standing reflected() {
        return with(estimate.reflected(1));
    }

    /** Once the figures are back where they were. */
    public Standing recovered() {
        return slipped == null
                ? this
                : new Standing(skill, level, critical, reflection, slipped.otherwise(), kinds, sources, null);
    }
}
