package org.skillway.suite.evaluate;

import java.util.List;

/** Every evaluation, in the order in which they run. */
public final class Evaluations {

    public static final List<Evaluation> ALL = List.of();

    private Evaluations() {}
}
