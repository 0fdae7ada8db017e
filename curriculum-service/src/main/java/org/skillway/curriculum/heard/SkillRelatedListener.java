package org.skillway.curriculum.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.skillway.curriculum.relation.SkillRelations;
import org.skillway.curriculum.relation.domain.Encompassing.Relation;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** A skill hangs together with others: from now on success in it counts in part for what it encompasses. */
@ApplicationScoped
@Hears(type = "org.skillway.skills.skill.related.v1", from = Topic.SKILLS)
class SkillRelatedListener implements FactHandler<SkillRelatedListener.SkillRelated> {

    record SkillRelated(String skill, long version, List<Related> relations) {}

    record Related(String kind, String to, double fraction) {}

    @Inject
    SkillRelations skillRelations;

    @Override
    public Class<SkillRelated> payload() {
        return SkillRelated.class;
    }

    @Override
    public void handle(SkillRelated fact, Received received) {
        List<Relation> relations = fact.relations().stream()
                .flatMap(related -> counting(fact.skill(), related))
                .toList();
        skillRelations.put(fact.skill(), fact.version(), relations);
    }

    /** Said of one, equivalent holds for both. */
    private static Stream<Relation> counting(String skill, Related related) {
        return switch (related.kind()) {
            case "encompasses" -> Stream.of(new Relation(skill, related.to(), related.fraction()));
            case "equivalent" -> Stream.of(new Relation(skill, related.to(), 1), new Relation(related.to(), skill, 1));
            default -> Stream.empty();
        };
    }
}
