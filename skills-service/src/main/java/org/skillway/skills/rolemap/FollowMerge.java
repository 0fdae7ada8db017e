package org.skillway.skills.rolemap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.skills.taxonomy.SkillMerged;

/** Publishes every map anew that asks for a skill which is another from now on. */
@ApplicationScoped
class FollowMerge {

    @Inject
    RoleMaps maps;

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

    void onMerge(@Observes SkillMerged merge) {
        for (var role : maps.rolesAskingFor(merge.from())) {
            var row = maps.lockedRow(role).orElseThrow();
            var note = "'%s' was merged into '%s'.".formatted(merge.from(), merge.into());
            row.become(
                    row.map().afterMerge(merge.from(), merge.into()),
                    new Publication(caller.userName(), note, null),
                    clock.instant());
            var fact = RoleMapPublished.of(row);
            outbox.tell("role-map", row.role, fact);
            audit.wrote("role-map.publish", "role-map/" + row.role);
            published.fire(fact);
        }
    }
}
