package org.skillway.suite.check;

import java.util.List;

/** A run as it was observed: effects in the order in which they took place, and what is still on its way at the end. */
public record History(List<Attempt> attempts, List<Effect> effects, List<String> stuck) {

    public History {
        attempts = List.copyOf(attempts);
        effects = List.copyOf(effects);
        stuck = List.copyOf(stuck);
    }
}
