package org.skillway.skills.lattice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.rolemap.RoleMaps;

/** Shows what may come after a role, as far away as the maps are now. */
@ApplicationScoped
class ReadNextRoles {

    @Inject
    NextRoles nextRoles;

    @Inject
    RoleMaps maps;

    NextRolesRow require(String role) {
        return nextRoles
                .row(role)
                .orElseThrow(() ->
                        new Problem(ProblemCode.NOT_FOUND, "Nobody said yet what comes after role '" + role + "'."));
    }

    NextRolesView view(NextRolesRow row) {
        var all = new ArrayList<>(row.next());
        all.add(row.role);
        return NextRolesView.of(row, maps.of(all));
    }
}
