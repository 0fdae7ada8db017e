package org.skillway.curriculum.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.replan.AskReplan;
import org.skillway.curriculum.replan.Ground;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** A role asks for something else now: everybody who holds it is planned for anew. */
@ApplicationScoped
@Hears(type = "org.skillway.skills.role-map.published.v1", from = Topic.SKILLS)
class RoleMapPublishedListener implements FactHandler<RoleMapPublishedListener.RoleMapPublished> {

    record RoleMapPublished(String role, int version, String name, List<Asked> skills) {}

    record Asked(
            String skill,
            double level,
            double weight,
            int byDay,
            boolean critical,
            @Nullable Boolean reflection) {

        Requirement requirement() {
            return new Requirement(skill, new Level(level), weight, byDay, critical, Boolean.TRUE.equals(reflection));
        }
    }

    @Inject
    RoleMaps roleMaps;

    @Inject
    AskReplan askReplan;

    @Override
    public Class<RoleMapPublished> payload() {
        return RoleMapPublished.class;
    }

    @Override
    public void handle(RoleMapPublished fact, Received received) {
        List<Requirement> skills =
                fact.skills().stream().map(Asked::requirement).toList();
        if (roleMaps.put(new RoleMap(fact.role(), fact.version(), fact.name(), skills))) {
            askReplan.ofHolders(List.of(fact.role()), Ground.ROLE_MAPS, "role map " + fact.role() + " published");
        }
    }
}
