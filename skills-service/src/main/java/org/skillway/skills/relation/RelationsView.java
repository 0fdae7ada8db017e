package org.skillway.skills.relation;

import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;

/** How a skill hangs together with others. */
@Type("SkillRelations")
public record RelationsView(
        @Schema(description = "What it says of itself.") List<LinkView> relations,

        @Schema(description = "What others say of it; `skill` is the other.")
        List<LinkView> inverse,

        @Nullable CriteriaView criteria) {

    /** A relation to another skill. */
    @Type("SkillRelation")
    public record LinkView(String kind, String skill, double fraction) {}

    /** It is reached when at least so many of these are. */
    @Type("SkillCriteria")
    public record CriteriaView(int atLeast, List<String> of) {

        static CriteriaView of(Criteria criteria) {
            return new CriteriaView(criteria.atLeast(), criteria.of());
        }
    }

    static RelationsView of(String skill, List<Relation> from, List<Relation> to, List<Criteria> criteria) {
        return new RelationsView(
                from.stream()
                        .filter(relation -> relation.from().equals(skill))
                        .map(relation -> new LinkView(relation.kind().code(), relation.to(), relation.fraction()))
                        .toList(),
                to.stream()
                        .filter(relation -> relation.to().equals(skill))
                        .map(relation -> new LinkView(relation.kind().code(), relation.from(), relation.fraction()))
                        .toList(),
                criteria.stream()
                        .filter(one -> one.skill().equals(skill))
                        .map(CriteriaView::of)
                        .findFirst()
                        .orElse(null));
    }
}
