package org.skillway.curriculum.backlog.domain;

import java.util.List;
import org.skillway.curriculum.confusion.domain.MuddyPoint;
import org.skillway.curriculum.effect.domain.ModuleEffect;

/**
 * The trouble in one skill, in minutes that people lost, with the modules and the concepts it comes from, and both together by
 * concept.
 */
public record Concern(
        String skill, int minutesLost, List<Trouble> modules, List<Muddle> concepts, List<Cluster> clusters) {

    /**
     * A module's friction, what it costs, what it misses, what it does to the work and what could be done; a proposal binds
     * nobody.
     *
     * @param few whether nobody who took it is counted yet, and somebody did
     */
    public record Trouble(
            Friction friction,
            int minutesLost,
            Proposal proposal,
            String reason,
            List<String> missed,
            List<ModuleEffect> effects,
            boolean few) {

        public Trouble {
            missed = List.copyOf(missed);
            effects = List.copyOf(effects);
        }
    }

    /** A concept that people are confused about, and what that costs. */
    public record Muddle(MuddyPoint point, int minutesLost) {}

    /** Whether nobody stands behind it who is counted yet. */
    boolean few() {
        return modules.stream().allMatch(Trouble::few)
                && concepts.stream().allMatch(muddle -> muddle.point().few());
    }

    /** What could be done about a module. */
    public enum Proposal {
        STRENGTHEN,
        REVISE,
        RETIRE,
        KEEP
    }

    public Concern {
        modules = List.copyOf(modules);
        concepts = List.copyOf(concepts);
        clusters = List.copyOf(clusters);
    }
}
