package org.skillway.skills.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.PermanentFailure;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;
import org.skillway.skills.coverage.domain.Asset;
import org.skillway.skills.taxonomy.Skills;

/** Keeps the catalogue's modules as curriculum-service tells of them: one that is planned no more teaches nobody. */
@ApplicationScoped
@Hears(type = "org.skillway.curriculum.module.published.v1", from = Topic.CURRICULUM)
class ModuleListener implements FactHandler<ModulePublished> {

    private static final double HIGHEST = 5;

    @Inject
    Assets assets;

    @Inject
    Skills skills;

    @Override
    public Class<ModulePublished> payload() {
        return ModulePublished.class;
    }

    @Override
    public void handle(ModulePublished fact, Received received) {
        if (!(fact.level() >= 0 && fact.level() <= HIGHEST)) {
            throw new PermanentFailure("Not a level: " + fact.level());
        }
        if (fact.isRetired()) {
            assets.remove(fact.module());
            return;
        }
        skills.holdMerges();
        var skill = skills.survivorOf(fact.skill());
        assets.put(new Asset(fact.module(), fact.kind(), skill, fact.level(), fact.minutes()), received.time());
    }
}
