package org.skillway.skills.relation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.taxonomy.SkillCard;

@GraphQLApi
public class RelationGraphql {

    @Inject
    Relations relations;

    @Inject
    Standpoints standpoints;

    @Description("How this skill hangs together with others, now or as it was.")
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
    public List<RelationsView> links(
            @Source List<SkillCard> skills, @Nullable Instant asOf, @Nullable Instant knownAt) {
        var byKey = relations.of(skills.stream().map(SkillCard::key).toList(), standpoints.onRecord(asOf, knownAt));
        return skills.stream()
                .map(skill -> Objects.requireNonNull(byKey.get(skill.key())))
                .toList();
    }
}
