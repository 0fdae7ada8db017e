package org.skillway.curriculum.exchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Forms;

@Path("/v1")
@RunOnVirtualThread
class CatalogueResource {

    @Inject
    ExchangeCatalogue exchangeCatalogue;

    @Inject
    Forms forms;

    @Inject
    Audit audit;

    @GET
    @Path("/catalogue:export")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "exportCatalogue", summary = "All modules, curricula and drafts as one document")
    public CatalogueDocument export() {
        audit.read("catalogue.export", "catalogue/all");
        return exchangeCatalogue.export();
    }

    @POST
    @Path("/catalogue:import")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "importCatalogue",
            summary = "Take a catalogue's document, all of it or nothing, or see what each entry would do")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422")
    public ImportReport take(
            @Parameter(description = "Only report what the document would do.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Valid @NotNull CatalogueDocument document) {
        forms.require(document.entries());
        return dryRun ? exchangeCatalogue.foresee(document) : exchangeCatalogue.take(document);
    }
}
