package org.skillway.skills.lattice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.rolemap.RoleMaps;

/** Shows what may come after a role, as far away as the maps were then. */
@ApplicationScoped
class ReadNextRoles {

    @Inject
    NextRoles nextRoles;

    @Inject
    RoleMaps maps;

    /** As lattice and maps were on record at a time. */
    NextRolesView at(String role, Instant at) {
        var row = nextRoles
                .version(role, at)
                .orElseThrow(() ->
                        new Problem(ProblemCode.NOT_FOUND, "Nobody said yet what comes after role '" + role + "'."));
        return view(role, row.next(), row.updatedAt, at);
    }

    NextRolesView of(NextRolesRow row) {
        return view(row.role, row.next(), row.updatedAt, Standpoints.FOR_EVER);
    }

    private NextRolesView view(String role, List<String> next, Instant updatedAt, Instant at) {
        var all = new ArrayList<>(next);
        all.add(role);
        return NextRolesView.of(role, next, updatedAt, maps.asOf(all, at));
    }
}
