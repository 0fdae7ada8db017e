package org.skillway.skills.lattice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;

/** Says which roles may come after a role. Circles are allowed: people move sideways, and back. */
@ApplicationScoped
class PutNextRoles {

    @Inject
    NextRoles nextRoles;

    @Inject
    RoleMaps maps;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    NextRolesRow run(String role, List<String> next, @Nullable String ifMatch) {
        var existing = nextRoles.lockedRow(role);
        if (ifMatch != null || existing.isPresent()) {
            ETags.requireMatch(ifMatch, existing.map(row -> row.version).orElse(0L));
        }
        var all = new ArrayList<>(next);
        all.add(role);
        var known = maps.of(all);
        if (!known.containsKey(role)) {
            throw new Problem(ProblemCode.NOT_FOUND, "No map of role '" + role + "'. Maybe it is not published yet.");
        }
        checkRules(role, next, known);
        var row = existing.orElseGet(() -> new NextRolesRow(role));
        row.become(next, clock.instant());
        nextRoles.add(row);
        audit.wrote("next-roles.put", "role-map/" + role);
        return row;
    }

    private static void checkRules(String role, List<String> next, Map<String, RoleMap> known) {
        var seen = new HashSet<String>();
        var errors = new ArrayList<Location>();
        for (var place = 0; place < next.size(); place++) {
            var candidate = next.get(place);
            if (candidate.equals(role)) {
                errors.add(Problem.at("/next/" + place, "A role does not come after itself."));
            }
            if (!known.containsKey(candidate)) {
                errors.add(Problem.at("/next/" + place, "No map of role '" + candidate + "'."));
            }
            if (!seen.add(candidate)) {
                errors.add(Problem.at("/next/" + place, "'" + candidate + "' stands further up already."));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "Some roles cannot come next. See 'errors'.",
                    errors.toArray(Location[]::new));
        }
    }
}
