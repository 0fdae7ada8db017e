package org.skillway.metrics.naming;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.skillway.platform.access.Role;
import org.skillway.platform.csv.CsvFile;

@Path("/v1/signal-sources/{key}/people:import")
@RunOnVirtualThread
class NamesResource {

    @Inject
    ImportNames importNames;

    @POST
    @Consumes("text/csv")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "importSourcePeople",
            summary = "Say of many references whom they mean (columns ref, person); all of the file, or none of it")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "422", description = "A row is wrong; an error points to `/row/column`")
    public NamesReport importNames(@PathParam("key") String key, @NotNull byte[] file) {
        return importNames.run(key, CsvFile.read(file, NameLine.HEADER, NameLine::read));
    }
}
