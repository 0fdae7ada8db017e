package org.skillway.skills.relation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;

/** A skill hangs together with these from now on, and is reached by these parts. */
@FactType("org.skillway.skills.skill.related.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SkillRelated(
        String skill,
        long version,
        List<Link> relations,
        @Nullable Parts criteria) implements Fact {

    /** One relation. */
    record Link(String kind, String to, double fraction) {

        static Link of(Relation relation) {
            return new Link(relation.kind().code(), relation.to(), relation.fraction());
        }
    }

    /** At least so many of these. */
    record Parts(int atLeast, List<String> of) {}

    static SkillRelated of(String skill, long version, List<Relation> relations, Optional<Criteria> criteria) {
        return new SkillRelated(
                skill,
                version,
                relations.stream().map(Link::of).toList(),
                criteria.map(one -> new Parts(one.atLeast(), one.of())).orElse(null));
    }
}
