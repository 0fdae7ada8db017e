package org.skillway.skills.roleimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.skillway.platform.access.Role;
import org.skillway.platform.csv.CsvFile;
import org.skillway.skills.roleimport.domain.RoleColumn;
import org.skillway.skills.roleimport.domain.RoleLine;

@Path("/v1")
@RunOnVirtualThread
class RoleImportResource {

    private static final CsvFile.Header HEADER = new CsvFile.Header(columns(true), columns(false));

    @Inject
    ImportRoles importRoles;

    @POST
    @Path("/roles:import")
    @Consumes("text/csv")
    @RolesAllowed({Role.HR_ADMIN, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "importRoles",
            summary = "Say of many people which roles they hold, or see what the file would do; bad rows are reported")
    public RolesReport importRoles(
            @Parameter(description = "Only report what the file would do.") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "Whom the file names holds its roles alone; otherwise it adds to theirs.")
                    @QueryParam("replace")
                    @DefaultValue("false")
                    boolean replace,
            @NotNull byte[] file) {
        var rows = CsvFile.read(file, HEADER, RoleLine::read);
        return dryRun ? importRoles.preview(rows, replace) : importRoles.run(rows, replace);
    }

    private static List<String> columns(boolean required) {
        return Stream.of(RoleColumn.values())
                .filter(column -> column.required() == required)
                .map(RoleColumn::header)
                .toList();
    }
}
