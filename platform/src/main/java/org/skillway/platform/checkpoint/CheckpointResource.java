package org.skillway.platform.checkpoint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** For auditors: whether the log is still what was published of it. */
@Path("/v1")
@RunOnVirtualThread
class CheckpointResource {

    record CheckpointsRequest(
            @Schema(description = "Public keys (Ed25519, PEM) by key id, from your own records.")
            @NotEmpty
            @Size(max = 16)
            Map<String, @NotBlank @Size(max = 500) String> keys,

            @Schema(description = "Lines of the service's log, each with a checkpoint of your company, in any order.")
            @NotEmpty
            @Size(max = 1_000)
            List<@NotBlank @Size(max = 16_000) String> checkpoints) {}

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @POST
    @Path("/audit:verify-checkpoints")
    @RolesAllowed(Role.AUDITOR)
    @Operation(
            operationId = "verifyAuditCheckpoints",
            summary = "Recompute every hash chain of the tenant and compare it with published checkpoints")
    public CheckpointVerdict verify(@NotNull @Valid CheckpointsRequest request) throws SQLException {
        var trail = CheckpointTrail.of(service, caller.tenant(), keys(request), request.checkpoints());
        try (var connection = dataSource.getConnection()) {
            return CheckpointVerdict.of(connection, trail);
        }
    }

    private static PublicKeys keys(CheckpointsRequest request) {
        try {
            return PublicKeys.of(request.keys());
        } catch (PublicKeys.NoKey e) {
            var pointer = "/keys/" + e.id().replace("~", "~0").replace("/", "~1");
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "A key is none.",
                    Problem.at(pointer, "must be an Ed25519 public key"));
        }
    }
}
