package org.skillway.curriculum.mastery.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is settled of a person ({@link Settling}) where that is not what is believed: they differ in what the last answers
 * moved, and most skills were settled long ago.
 *
 * @param strengths in the skills in which something else is settled than believed
 * @param open the skills in which something is believed and nothing is settled; null where {@code strengths} are all that are
 *     settled, as the first release with a difference kept them
 */
public record Settled(
        Belief general,
        Map<String, Strength> strengths,
        @Nullable Set<String> open) {

    public Settled {
        strengths = Map.copyOf(strengths);
        open = open == null ? null : Set.copyOf(open);
    }

    /** All that is settled of somebody. */
    static Settled all(Ability certain) {
        return new Settled(certain.general(), certain.strengths(), null);
    }

    /** The strengths that are settled, of somebody of whom those are believed. */
    Map<String, Strength> beside(Map<String, Strength> believed) {
        if (open == null) {
            return strengths;
        }
        Map<String, Strength> all = new HashMap<>(believed);
        all.keySet().removeAll(open);
        all.putAll(strengths);
        return all;
    }

    /** No more of it than differs; null where nothing does. */
    @Nullable
    Settled differing(Belief generally, Map<String, Strength> believed) {
        Map<String, Strength> all = beside(believed);
        Set<String> unsettled = new HashSet<>(believed.keySet());
        unsettled.removeAll(all.keySet());
        Map<String, Strength> others = new HashMap<>(all);
        others.entrySet().removeAll(believed.entrySet());
        return others.isEmpty() && unsettled.isEmpty() && general.equals(generally)
                ? null
                : new Settled(general, others, unsettled);
    }
}
