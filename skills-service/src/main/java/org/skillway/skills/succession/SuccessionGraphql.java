package org.skillway.skills.succession;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

@GraphQLApi
public class SuccessionGraphql {

    @Inject
    ReadBenches readBenches;

    @Inject
    ReadSkillRisks readSkillRisks;

    @Query
    @Description("Who of those you lead could take over a role, likeliest first. A forecast, no judgment.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    public BenchView bench(String role) {
        return readBenches.ofRole(role);
    }

    @Query
    @Description("How many of those you lead could take over each role of a family, and by when.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    public PipelineView pipeline(String family) {
        return readBenches.ofFamily(family);
    }

    @Query
    @Description("Which skills of those you lead rest on one person or none, and whom to train in what first.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    public SkillRisksView skillRisks(@DefaultValue("3000") @Min(0) @Max(100_000) int minutes) {
        return readSkillRisks.run(minutes);
    }
}
