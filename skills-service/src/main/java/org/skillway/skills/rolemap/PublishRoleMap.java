package org.skillway.skills.rolemap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.rolemap.domain.RoleMap;
import org.skillway.skills.rolemap.domain.RoleMapRule;
import org.skillway.skills.taxonomy.Skills;

/** Makes a map the current one of its role. */
@ApplicationScoped
class PublishRoleMap {

    @Inject
    RoleMaps maps;

    @Inject
    Skills skills;

    @Inject
    Outbox outbox;

    @Inject
    Event<RoleMapPublished> published;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    RoleMapRow run(RoleMap map, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        var existing = maps.lockedRow(map.role());
        checkPreconditions(existing, ifMatch, ifNoneMatch);
        checkRules(map);
        var row = existing.orElseGet(() -> new RoleMapRow(map.role()));
        row.become(map, clock.instant());
        maps.add(row);
        tell(row);
        return row;
    }

    private static void checkPreconditions(
            Optional<RoleMapRow> existing, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (existing.isEmpty()) {
            if (ifMatch != null) {
                throw new Problem(ProblemCode.VERSION_MISMATCH, "There is no map of this role yet.");
            }
        } else if (ifNoneMatch != null) {
            throw new Problem(ProblemCode.VERSION_MISMATCH, "There is a map of this role already.");
        } else {
            ETags.requireMatch(ifMatch, existing.get().version);
        }
    }

    private void checkRules(RoleMap map) {
        var broken = RoleMapRule.brokenBy(map, skills.keys());
        if (!broken.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The map breaks a rule. See 'errors'.",
                    broken.stream()
                            .map(at -> Problem.at(
                                    "/skills/" + at.place() + "/skill",
                                    "'" + at.skill() + "': " + at.rule().sentence()))
                            .toArray(Location[]::new));
        }
    }

    private void tell(RoleMapRow row) {
        var fact = RoleMapPublished.of(row);
        outbox.tell("role-map", row.role, fact);
        audit.wrote("role-map.publish", "role-map/" + row.role);
        published.fire(fact);
    }
}
