package org.skillway.skills.stretch.domain;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A skill that an assignment exercises, and the level at which it asks for it. */
public record Exercise(String skill, int level) {

    public Exercise {
        if (level < 1 || level > 5) {
            throw new IllegalArgumentException("An assignment asks for a level between 1 and 5, not for " + level);
        }
    }

    /** By the names that skills have now, in their order: two that became one are exercised at the higher level. */
    public static List<Exercise> together(Collection<Exercise> told, UnaryOperator<String> nameOf) {
        var levels = new TreeMap<String, Integer>();
        told.forEach(one -> levels.merge(nameOf.apply(one.skill()), one.level(), Math::max));
        return levels.entrySet().stream()
                .map(one -> new Exercise(one.getKey(), one.getValue()))
                .toList();
    }
}
