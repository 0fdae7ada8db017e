package org.skillway.skills.relation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.skillway.platform.access.Role;
import org.skillway.skills.taxonomy.SkillCard;

@GraphQLApi
public class RelationGraphql {

    @Inject
    Relations relations;

    @Description("How this skill hangs together with others.")
    @RolesAllowed({
        Role.LEARNER,
        Role.MENTOR,
        Role.MANAGER,
        Role.LD_ADMIN,
        Role.HR_ADMIN,
        Role.ANALYST,
        Role.AUDITOR,
        Role.INTEGRATION
    })
    public List<RelationsView> links(@Source List<SkillCard> skills) {
        var byKey = relations.of(skills.stream().map(SkillCard::key).toList());
        return skills.stream()
                .map(skill -> Objects.requireNonNull(byKey.get(skill.key())))
                .toList();
    }
}
