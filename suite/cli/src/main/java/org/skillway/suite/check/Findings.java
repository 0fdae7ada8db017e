package org.skillway.suite.check;

import java.util.List;

/** The operations that broke a promise, by promise. */
public record Findings(
        List<String> lost, List<String> phantom, List<String> duplicate, List<String> reordered, List<String> stuck) {

    private static final int EXAMPLES = 3;

    public Findings {
        lost = List.copyOf(lost);
        phantom = List.copyOf(phantom);
        duplicate = List.copyOf(duplicate);
        reordered = List.copyOf(reordered);
        stuck = List.copyOf(stuck);
    }

    public boolean none() {
        return lost.isEmpty() && phantom.isEmpty() && duplicate.isEmpty() && reordered.isEmpty() && stuck.isEmpty();
    }

    @Override
    public String toString() {
        return "lost %s, phantom %s, duplicate %s, reordered %s, stuck %s"
                .formatted(some(lost), some(phantom), some(duplicate), some(reordered), some(stuck));
    }

    private static String some(List<String> operations) {
        return operations.isEmpty()
                ? "0"
                : operations.size() + " " + operations.subList(0, Math.min(EXAMPLES, operations.size()));
    }
}
