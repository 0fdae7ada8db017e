package org.skillway.skills.succession;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.profile.Moments;

@GraphQLApi
public class SuccessionGraphql {

    @Inject
    ReadBenches readBenches;

    @Inject
    ReadSkillRisks readSkillRisks;

    @Inject
    Moments moments;

    @Query
    @Description("Who of those you lead could take over a role, likeliest first. A forecast, no judgment.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    public BenchView bench(
            String role,
            @Nullable Instant asOf,
            @Nullable Instant knownAt,
            @DefaultValue("100") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        return readBenches.ofRole(role, asOf, knownAt, limit, cursor);
    }

    @Query
    @Description("How many of those you lead could take over each role of a family, and by when.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    public PipelineView pipeline(String family, @Nullable Instant asOf, @Nullable Instant knownAt) {
        return readBenches.ofFamily(family, moments.of(asOf, knownAt));
    }

    @Query
    @Description("Which skills of those you lead rest on one person or none, and whom to train in what first.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    public SkillRisksView skillRisks(
            @DefaultValue("3000") @Min(0) @Max(100_000) int minutes,
            @Nullable Instant asOf,
            @Nullable Instant knownAt) {
        return readSkillRisks.run(minutes, moments.of(asOf, knownAt));
    }
}
