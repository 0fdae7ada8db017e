package org.skillway.skills.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;
import org.skillway.skills.impact.ImpactView;
import org.skillway.skills.impact.ReadImpact;
import org.skillway.skills.rolemap.RoleMaps;

/** A role's map for the screen of its editor. */
@GraphQLApi
public class RoleMapGraphql {

    private static final int LATEST = 20;

    /** The draft of a role's map, if there is one, and what was published, the latest first. */
    @Type("RoleMapScreen")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RoleMapScreen(@Nullable DraftView draft, List<VersionView> versions) {}

    /** One page of drafts; {@code nextCursor} is absent on the last one. */
    @Type("RoleMapDraftsPage")
    public record DraftsPage(
            List<DraftSummaryView> data, @Nullable String nextCursor) {}

    @Inject
    Drafts drafts;

    @Inject
    Cursors cursors;

    @Inject
    ReleaseRoleMap releaseRoleMap;

    @Inject
    RoleMaps maps;

    @Inject
    ReadImpact readImpact;

    @Query("roleMap")
    @Description("A role's draft, and its last twenty published versions, the latest first: it holds.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION})
    public RoleMapScreen roleMap(String role) {
        var draft = drafts.of(role).map(releaseRoleMap::view).orElse(null);
        var versions = maps.history(role, Long.MAX_VALUE, null, LATEST);
        if (draft == null && versions.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND, "No map of role '" + role + "' and no draft of one.");
        }
        return new RoleMapScreen(draft, versions.stream().map(VersionView::of).toList());
    }

    @Query("roleMapDrafts")
    @Description("All drafts, by role.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION})
    public DraftsPage roleMapDrafts(@DefaultValue("50") @Min(1) @Max(100) int limit, @Nullable String cursor) {
        var list = DraftListResource.LIST;
        var rows = drafts.page(cursors.keyOf(list, cursor, ""), null, limit + 1);
        var page = Page.of(rows, limit, last -> cursors.after(list, last.role)).map(DraftSummaryView::of);
        return new DraftsPage(page.data(), page.nextCursor());
    }

    @Query("roleMapImpact")
    @Description("Whose gaps publishing the draft of a role would change, and how.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION})
    public ImpactView roleMapImpact(String role) {
        return readImpact.preview(drafts.require(role).map());
    }
}
