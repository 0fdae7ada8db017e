package org.skillway.skills.exchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.skillway.platform.access.Role;
import org.skillway.skills.exchange.format.CaseWriter;
import org.skillway.skills.relation.Relations;
import org.skillway.skills.taxonomy.Skills;

@Path("/v1/taxonomy/export")
@RunOnVirtualThread
class ExportResource {

    @Inject
    Skills skills;

    @Inject
    Relations relations;

    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "exportTaxonomy", summary = "The whole taxonomy as a CASE 1.1 package (CFPackage)")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    public StreamingOutput export(
            @QueryParam("format") @DefaultValue("case") @NotNull @Pattern(regexp = "case") String format) {
        var everySkill = skills.all().values();
        var everyRelation = relations.all();
        var everyCriteria = relations.allCriteria();
        var now = clock.instant();
        return out -> CaseWriter.write(out, now, everySkill, everyRelation, everyCriteria);
    }
}
