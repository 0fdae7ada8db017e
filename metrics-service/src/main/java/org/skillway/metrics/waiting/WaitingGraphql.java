package org.skillway.metrics.waiting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

/** Signals that are not counted, for screens. */
@GraphQLApi
@RunOnVirtualThread
public class WaitingGraphql {

    /** One page of signals; {@code nextCursor} is absent on the last one. */
    @Type("SignalPage")
    public record SignalPage(
            List<SignalView> data, @Nullable String nextCursor) {}

    @Inject
    ReadWaiting readWaiting;

    @Query
    @RolesAllowed(Role.INTEGRATION)
    @Description("Signals that are parked or unreadable, oldest first")
    public SignalPage waitingSignals(
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @Description("`parked` or `unreadable`; both where absent") @Nullable @Pattern(regexp = "parked|unreadable")
                    String state) {
        var page = readWaiting.page(limit, cursor, state);
        return new SignalPage(page.data(), page.nextCursor());
    }
}
