package org.skillway.skills.exchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.exchange.format.ImportFormat;

@Path("/v1/taxonomy/imports")
@RunOnVirtualThread
class ImportResource {

    @Inject
    ImportTaxonomy importTaxonomy;

    @Inject
    ImportTable table;

    @POST
    @Consumes({"application/zip", "application/octet-stream", "text/csv", "application/json"})
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "importTaxonomy",
            summary =
                    "Take the official files of a framework, zipped, up to 32 MiB; `Location` tells what becomes of them")
    @APIResponse(
            responseCode = "202",
            description = "Read, and being taken; ask at `Location`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TaxonomyImportView.class)))
    @APIResponse(responseCode = "409")
    public RestResponse<TaxonomyImportView> post(
            @QueryParam("format") @NotNull @Pattern(regexp = "onet|esco|rsd|case") String format,
            @Parameter(description = "Only report what the files would do.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(
                            description =
                                    "What becomes of what the framework brought before and the files lack: leave, or deprecate its skills and occupations and drop its relations and criteria.")
                    @QueryParam("missing")
                    @DefaultValue("leave")
                    @Pattern(regexp = "leave|deprecate")
                    String missing,
            @Parameter(description = "Where more would be let go, the import fails and takes nothing.")
                    @QueryParam("maxMissing")
                    @DefaultValue("100")
                    @Min(0)
                    @Max(1_000_000)
                    int maxMissing,
            InputStream body)
            throws IOException {
        var order = new ImportOrder(ImportFormat.of(format), dryRun, missing.equals("deprecate"), maxMissing);
        var importId = importTaxonomy.run(order, body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, get(importId))
                .header(HttpHeaders.LOCATION, "/v1/taxonomy/imports/" + importId)
                .build();
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getTaxonomyImport", summary = "How far an import is, and what came of it")
    public TaxonomyImportView get(@PathParam("importId") UUID importId) {
        return table.find(importId)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No import " + importId + "."));
    }
}
