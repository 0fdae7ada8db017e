package org.skillway.skills.stretch.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who could take up an assignment on a day: their team with those above it, the roles they hold, and by its key
 * what became of each assignment that was theirs.
 */
public record Applicant(LocalDate day, Set<String> teams, Set<String> roles, Map<String, Stage> theirs) {

    /** How far somebody is with an assignment. */
    public enum Stage {
        /** Asked for or offered, and not agreed on. */
        OPEN,
        RUNNING,
        COMPLETED,
        /** Declined or stopped: it may come again. */
        OVER
    }

    public Applicant {
        teams = Set.copyOf(teams);
        roles = Set.copyOf(roles);
        theirs = Map.copyOf(theirs);
    }
}
