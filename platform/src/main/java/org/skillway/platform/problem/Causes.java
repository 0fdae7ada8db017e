package org.skillway.platform.problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that led to a failure, suppressed ones too: a commit that fails keeps the driver's word only there. */
public final class Causes {

    private Causes() {}

    /** The failure itself and all below it, each once: a transaction's failures may lead back to themselves. */
    public static Stream<Throwable> of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var found = new ArrayList<Throwable>();
        var open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (seen.add(next)) {
                found.add(next);
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                open.addAll(List.of(next.getSuppressed()));
            }
        }
        return found.stream();
    }
}
