package org.skillway.curriculum.alias.domain;

import java.util.Map;

/** The skills that were merged into another, each beside the one that it is now. */
public record Aliases(Map<String, String> merged) {

    public static final Aliases NONE = new Aliases(Map.of());

    public Aliases {
        merged = Map.copyOf(merged);
    }

    /** What a skill is called now. */
    public String canonical(String skill) {
        return merged.getOrDefault(skill, skill);
    }

    public boolean isEmpty() {
        return merged.isEmpty();
    }
}
