package org.skillway.skills.team.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which team is part of which: a tree, so none is part of itself, however indirectly. */
public final class TeamTree {

    private TeamTree() {}

    /** The circle that a parent would close, from the team back to itself; empty where it closes none. */
    public static List<String> circle(String team, @Nullable String parent, Map<String, String> parents) {
        var passed = new ArrayList<>(List.of(team));
        var at = parent;
        while (at != null) {
            passed.add(at);
            if (at.equals(team)) {
                return passed;
            }
            // What is stored has no circles, but a bound costs nothing.
            at = passed.size() > parents.size() + 2 ? null : parents.get(at);
        }
        return List.of();
    }
}
