package org.skillway.skills.taxonomy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

@GraphQLApi
public class SkillGraphql {

    /** One page of skills; {@code nextCursor} is absent on the last one. */
    public record SkillPage(List<SkillCard> data, @Nullable String nextCursor) {}

    @Inject
    Skills skills;

    @Inject
    Cursors cursors;

    @Query
    @Description("One skill; for one that was merged, the skill it was merged into.")
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
    public SkillCard skill(String key) {
        return SkillCard.of(skills.requireSurvivor(key));
    }

    @Query
    @Description("The skills whose key, name or alias holds the query, by key.")
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
    public SkillPage skills(
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @DefaultValue("") @Size(max = 200) String query) {
        var filter = SkillFilter.of(query, null, null, null, null);
        var rows = skills.page(cursors.keyOf("skills", cursor, ""), null, filter, limit + 1);
        var page =
                Page.of(rows, limit, last -> cursors.after("skills", last.key)).map(SkillCard::of);
        return new SkillPage(page.data(), page.nextCursor());
    }
}
