package org.skillway.skills.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

@Path("/v1")
@RunOnVirtualThread
class SkillResource {

    @Inject
    Skills skills;

    @Inject
    ImportSkills importSkills;

    @Inject
    Cursors cursors;

    @POST
    @Path("/skills:import")
    @RolesAllowed({Role.HR_ADMIN, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "importSkills", summary = "Create and update skills by key; bad ones are reported")
    public SkillImportReport importSkills(@NotNull @Size(max = 1_000) List<@NotNull SkillRequest> skills) {
        return importSkills.run(skills);
    }

    @GET
    @Path("/skills")
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
    @Operation(operationId = "listSkills", summary = "The skill taxonomy, by key")
    public Page<SkillView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince) {
        var rows = skills.page(cursors.keyOf("skills", cursor, ""), updatedSince, limit + 1);
        return Page.of(rows, limit, last -> cursors.after("skills", last.key)).map(SkillView::of);
    }
}
