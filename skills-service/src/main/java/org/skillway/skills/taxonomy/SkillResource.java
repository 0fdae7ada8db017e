package org.skillway.skills.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;

@Path("/v1")
@RunOnVirtualThread
class SkillResource {

    @Inject
    Skills skills;

    @Inject
    ImportSkills importSkills;

    @Inject
    PutSkill putSkill;

    @Inject
    Cursors cursors;

    @POST
    @Path("/skills:import")
    @RolesAllowed({Role.HR_ADMIN, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "importSkills", summary = "Create and update skills by key; bad ones are reported")
    public SkillImportReport importSkills(@NotNull @Size(max = 1_000) List<@NotNull SkillRequest> skills) {
        return importSkills.run(skills);
    }

    @PUT
    @Path("/skills/{key}")
    @RolesAllowed({Role.HR_ADMIN, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putSkill", summary = "Create a skill or say anew what it is")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "422")
    public RestResponse<SkillView> put(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Valid @NotNull SkillPutRequest request) {
        var put = putSkill.run(request.skill(key), ifMatch, ifNoneMatch);
        return answer(put.skill(), put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @GET
    @Path("/skills/{key}")
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
    @Operation(operationId = "getSkill", summary = "One skill; for one that was merged, the skill it was merged into")
    public RestResponse<SkillView> get(@PathParam("key") String key) {
        return answer(SkillView.of(skills.requireSurvivor(key)), RestResponse.Status.OK);
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
    @Operation(operationId = "listSkills", summary = "The skill taxonomy, by key; merged skills included")
    public Page<SkillView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @Parameter(description = "A part of the key, the name or an alias, in any case.")
                    @QueryParam("query")
                    @DefaultValue("")
                    @Size(max = 200)
                    String query,
            @QueryParam("kind") @Nullable @Pattern(regexp = "skill|knowledge|group") String kind,
            @QueryParam("status") @Nullable @Pattern(regexp = "active|deprecated|merged") String status,
            @Parameter(description = "What another framework calls it, as `scheme:id`.")
                    @QueryParam("externalId")
                    @Nullable
                    @Pattern(regexp = "[a-z0-9-]{1,32}:.{1,500}")
                    String externalId,
            @Parameter(description = "Only these, by comma: the names of what a page shows, in one request.")
                    @QueryParam("keys")
                    @Nullable
                    @Pattern(regexp = "[a-z0-9-]{1,64}(,[a-z0-9-]{1,64}){0,99}")
                    String keys) {
        var filter = SkillFilter.of(query, kind, status, externalId, keys);
        var rows = skills.page(cursors.keyOf("skills", cursor, ""), updatedSince, filter, limit + 1);
        return Page.of(rows, limit, last -> cursors.after("skills", last.key)).map(SkillView::of);
    }

    private static RestResponse<SkillView> answer(SkillView skill, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, skill)
                .header(HttpHeaders.ETAG, ETags.strong(skill.version()))
                .header(HttpHeaders.CONTENT_LOCATION, "/v1/skills/" + skill.key())
                .build();
    }
}
