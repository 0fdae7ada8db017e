package org.skillway.curriculum.standing.domain;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.Stream;

/**
 * The modules about which the last word was to strengthen or to retire them. A retired module is planned for nobody who has
 * not begun it, and what builds on it does not wait for it; a strengthened one comes first among equals. Every other word
 * (revise, keep) leaves a module to the planner.
 */
public record Standings(Set<String> strengthened, Set<String> retired) {

    public static final Standings NONE = new Standings(Set.of(), Set.of());

    public static final String STRENGTHEN = "strengthen";
    public static final String RETIRE = "retire";

    public Standings {
        strengthened = Set.copyOf(strengthened);
        retired = Set.copyOf(retired);
    }

    /** How a module stands; whatever nobody said anything about stands. */
    public Standing of(String module) {
        return retired.contains(module)
                ? Standing.RETIRED
                : strengthened.contains(module) ? Standing.STRENGTHENED : Standing.STANDS;
    }

    /** How modules stand once somebody has decided about one. */
    public Standings after(String module, String decision) {
        return new Standings(
                with(strengthened, module, decision.equals(STRENGTHEN)),
                with(retired, module, decision.equals(RETIRE)));
    }

    private static Set<String> with(Set<String> modules, String module, boolean among) {
        return Stream.concat(
                        modules.stream().filter(each -> !each.equals(module)),
                        among ? Stream.of(module) : Stream.empty())
                .collect(toSet());
    }

    /** Whether paths look different after this word than without it. */
    public static boolean follows(String decision) {
        return decision.equals(STRENGTHEN) || decision.equals(RETIRE);
    }
}
