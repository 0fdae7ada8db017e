package org.skillway.skills.rolemap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.rolemap.domain.RoleMap;
import org.skillway.skills.rolemap.domain.RoleMapRule;
import org.skillway.skills.rolemap.domain.RoleMapRule.Violation;
import org.skillway.skills.taxonomy.Skills;

/** Makes a map the current one of its role. */
@ApplicationScoped
public class PublishRoleMap {

    @Inject
    RoleMaps maps;

    @Inject
    Skills skills;

    @Inject
    StoredAliases aliases;

    @Inject
    Outbox outbox;

    @Inject
    Event<RoleMapPublished> published;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Transactional
    RoleMapRow run(RoleMap map, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        skills.holdMerges();
        var existing = maps.lockedRow(map.role());
        checkPreconditions(existing, ifMatch, ifNoneMatch);
        return publish(map, existing, new Publication(caller.userName(), null, null));
    }

    /** As the next version, in a transaction that holds off merges and has locked the role; the caller checked what it builds on. */
    @Transactional(TxType.MANDATORY)
    public PublishedMap release(RoleMap map, String note, @Nullable Long restoredFrom) {
        return publish(map, maps.row(map.role()), new Publication(caller.userName(), note, restoredFrom))
                .published();
    }

    /** What keeps the map from being published. */
    public List<Violation> findings(RoleMap map) {
        return RoleMapRule.brokenBy(map.byNamesOf(aliases.now()), skills.kinds());
    }

    private RoleMapRow publish(RoleMap asked, Optional<RoleMapRow> existing, Publication by) {
        var map = asked.byNamesOf(aliases.now());
        checkRules(map);
        var row = existing.orElseGet(() -> new RoleMapRow(map.role()));
        row.become(map, by, clock.instant());
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
        var broken = findings(map);
        if (!broken.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The map breaks a rule. See 'errors'.",
                    broken.stream()
                            .map(at -> Problem.at(at.pointer(), at.sentence()))
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
