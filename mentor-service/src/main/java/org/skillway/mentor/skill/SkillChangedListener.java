package org.skillway.mentor.skill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** A skill became one with another; whatever else changes about a skill is no matter here. */
@ApplicationScoped
@Hears(type = "org.skillway.skills.skill.changed.v1", from = Topic.SKILLS)
class SkillChangedListener implements FactHandler<SkillChangedListener.SkillChanged> {

    private static final String MERGED = "merged";

    record SkillChanged(
            String skill, String status, @Nullable String replacedBy) {}

    @Inject
    SkillNames names;

    @Override
    public Class<SkillChanged> payload() {
        return SkillChanged.class;
    }

    @Override
    public void handle(SkillChanged fact, Received received) {
        if (fact.status().equals(MERGED) && fact.replacedBy() != null) {
            names.merge(fact.skill(), fact.replacedBy());
        }
    }
}
