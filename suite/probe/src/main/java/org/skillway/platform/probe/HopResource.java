package org.skillway.platform.probe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.rest.Idempotency;

@Path("/v1/hops")
@RunOnVirtualThread
class HopResource {

    record Hop(@NotNull UUID hopId, @NotNull @Max(10) Long left) {}

    @Inject
    Idempotency idempotency;

    @Inject
    Outbox outbox;

    @POST
    @RolesAllowed(Role.INTEGRATION)
    @Operation(operationId = "hop", summary = "Begin a row of events, each of which leads to the next")
    public Response hop(@HeaderParam(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Hop hop) {
        return idempotency.once(key, hop, () -> {
            outbox.tell("hop", hop.hopId().toString(), new Hopped(hop.hopId(), hop.left()));
            return hop;
        });
    }
}
