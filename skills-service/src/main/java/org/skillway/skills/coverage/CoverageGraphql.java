package org.skillway.skills.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.coverage.domain.Coverage;
import org.skillway.skills.profile.Moments;
import org.skillway.skills.taxonomy.SkillCard;

@GraphQLApi
public class CoverageGraphql {

    @Inject
    Assets assets;

    @Inject
    ReadMissingContent readMissingContent;

    @Inject
    Moments moments;

    @Description("Which modules teach the way from level to level in this skill.")
    @RolesAllowed({Role.MANAGER, Role.MENTOR, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION})
    public List<CoverageView> coverage(
            @Source List<SkillCard> skills, @Nullable Instant asOf, @Nullable Instant knownAt) {
        var coverages = assets.asOf(skills.stream().map(SkillCard::key).toList(), moments.of(asOf, knownAt));
        return skills.stream()
                .map(skill -> CoverageView.of(skill.key(), coverages.getOrDefault(skill.key(), Coverage.NONE)))
                .toList();
    }

    @Query
    @Description("What people in your sight have to learn and nothing teaches, dearest first.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public MissingContentView missingContent(
            @DefaultValue("100") @Min(1) @Max(100) int limit, @Nullable String cursor) {
        return readMissingContent.run(limit, cursor);
    }
}
