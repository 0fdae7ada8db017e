package org.skillway.skills.organisation;

import java.util.Set;

/** The people file names these teams. */
public record TeamsNamed(Set<String> teams) {

    public TeamsNamed {
        teams = Set.copyOf(teams);
    }
}
