package org.skillway.skills.priority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.rolemap.RoleMaps;

/** Takes what a named person of the company states to be at stake in a role. */
@ApplicationScoped
class StateImpact {

    @Inject
    RoleImpacts impacts;

    @Inject
    RoleMaps maps;

    @Inject
    People people;

    @Inject
    Standpoints standpoints;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    RoleImpactRow run(String role, RoleImpactRequest request, @Nullable String ifMatch) {
        request.requireCurrency();
        var by = people.named(caller.userName(), standpoints.today())
                .orElseThrow(() -> new Problem(
                        ProblemCode.FORBIDDEN,
                        "A stake needs a named person. Nobody who works here is '" + caller.userName() + "'."));
        if (maps.of(List.of(role)).isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND, "No map of role '" + role + "'. Maybe it is not published yet.");
        }
        var last = impacts.lockedLast(role);
        var version = last.map(row -> row.version).orElse(0L);
        if (ifMatch != null || last.isPresent()) {
            ETags.requireMatch(ifMatch, version);
        }
        last.ifPresent(row -> requireMayReplace(row, by.personId()));
        var row = new RoleImpactRow(role, version + 1, request, by, clock.instant());
        impacts.add(row);
        audit.wrote("role-impact.state", "role-map/" + role);
        return row;
    }

    /** What one leader states no other of their like talks down or up, nor whoever got their user name since. */
    private void requireMayReplace(RoleImpactRow last, UUID by) {
        if (!by.equals(last.statedById) && !caller.has(Role.HR_ADMIN) && !caller.has(Role.LD_ADMIN)) {
            audit.denied("role-impact.state", "role-map/" + last.role);
            throw new Problem(
                    ProblemCode.FORBIDDEN,
                    "'" + last.statedBy + "' stated what is at stake. They, HR and L&D may state it anew.");
        }
    }
}
