package org.skillway.skills.assignment.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the roles of one person must keep to together. */
public final class RoleRules {

    /** Shares such as 0.7, 0.2 and 0.1 do not add up to exactly one in binary. */
    private static final double ROUNDING = 1e-9;

    /** As many as a request may name. */
    public static final int MOST = 20;

    /** What is wrong with the role in a place of the list, and in which of its fields. */
    public record Broken(int place, String field, String detail) {}

    private RoleRules() {}

    /** The known are the roles that have a map. */
    public static List<Broken> brokenBy(List<RoleAssignment> roles, Set<String> known) {
        var broken = new ArrayList<Broken>();
        var seen = new HashSet<String>();
        for (var place = 0; place < roles.size(); place++) {
            var role = roles.get(place);
            if (!known.contains(role.role())) {
                broken.add(new Broken(
                        place, "role", "No map of role '" + role.role() + "'. Maybe it is not published yet."));
            }
            if (place == MOST) {
                broken.add(new Broken(place, "role", "Nobody holds more than " + MOST + " roles."));
            }
            if (!seen.add(role.role())) {
                broken.add(new Broken(place, "role", "'" + role.role() + "' stands further up already."));
                continue;
            }
            if (tooMuch(roles.subList(0, place + 1))) {
                broken.add(new Broken(place, "weight", "With it the shares add up to more than all of the work, 1."));
            }
        }
        return broken;
    }

    /** Shares are largest on a day on which some role is taken up. A role that stands there twice counts once. */
    private static boolean tooMuch(List<RoleAssignment> roles) {
        var once = roles.stream()
                .collect(Collectors.toMap(RoleAssignment::role, Function.identity(), (first, again) -> first))
                .values();
        return once.stream()
                .map(RoleAssignment::from)
                .anyMatch(day -> once.stream()
                                .filter(role -> role.isHeldOn(day))
                                .mapToDouble(RoleAssignment::weight)
                                .sum()
                        > 1 + ROUNDING);
    }
}
