package org.skillway.metrics.chore;

import java.sql.SQLException;
import java.util.List;
import org.skillway.platform.problem.Causes;

/** Tells a failure that heals by waiting from one that will be met again: the first is no reason to pass work over. */
public final class Passing {

    /** Connection lost, lock or order of others in the way, insufficient resources, an operator. */
    private static final List<String> STATES = List.of("08", "40", "53", "55P03", "57");

    private Passing() {}

    public static boolean is(RuntimeException failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException refused
                        && (refused.getSQLState() == null
                                || STATES.stream().anyMatch(refused.getSQLState()::startsWith)));
    }
}
