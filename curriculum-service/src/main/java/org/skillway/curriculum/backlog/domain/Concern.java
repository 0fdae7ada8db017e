package org.skillway.curriculum.backlog.domain;

import java.util.List;

/** The trouble in one skill, in minutes that people lost, with the modules it comes from. */
public record Concern(String skill, int minutesLost, List<Trouble> modules) {

    /** A module's friction, what it costs and what could be done; a proposal binds nobody. */
    public record Trouble(Friction friction, int minutesLost, Proposal proposal, String reason) {}

    /** What could be done about a module. */
    public enum Proposal {
        STRENGTHEN,
        REVISE,
        RETIRE,
        KEEP
    }

    public Concern {
        modules = List.copyOf(modules);
    }
}
