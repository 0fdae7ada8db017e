package org.skillway.skills.occupation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
public class OccupationGraphql {

    /** One page of occupations; {@code nextCursor} is absent on the last one. */
    public record OccupationPage(
            List<OccupationView> data, @Nullable String nextCursor) {}

    @Inject
    Occupations occupations;

    @Inject
    Cursors cursors;

    @Query
    @Description("What an occupation takes.")
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
    public OccupationView occupation(String key) {
        return OccupationView.of(occupations.require(key));
    }

    @Query
    @Description(
            "The imported occupations whose id, title or alias holds the query, by key; of one scheme, that ask for one skill, or that their framework still has.")
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
    public OccupationPage occupations(
            @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @DefaultValue("") @Size(max = 200) String query,
            @Pattern(regexp = "[a-z0-9-]{1,32}") @Nullable String scheme,
            @Pattern(regexp = "[a-z0-9-]{1,64}") @Nullable String skill,
            @Pattern(regexp = "active|deprecated") @Nullable String status) {
        var filter = OccupationFilter.of(query, scheme, skill, status);
        var rows = occupations.page(cursors.keyOf("occupations", cursor, ""), null, filter, limit + 1);
        var page = Page.of(
                        rows,
                        limit,
                        last -> cursors.after("occupations", last.occupation().key()))
                .map(OccupationView::of);
        return new OccupationPage(page.data(), page.nextCursor());
    }
}
