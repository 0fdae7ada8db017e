package org.skillway.platform.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.ToldEvents.Told;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** What this service told, for integrators that do not listen to Kafka. */
@Path("/v1/events")
@RunOnVirtualThread
class EventResource {

    private static final String LIST = "events";

    @Inject
    ToldEvents events;

    @Inject
    RelayConfig config;

    @Inject
    Cursors cursors;

    @Inject
    Audit audit;

    @GET
    @RolesAllowed(Role.INTEGRATION)
    @Operation(operationId = "pullEvents", summary = "What this service told since you last asked, in order")
    public Page<EventView> pull(
            @Parameter(description = "`nextCursor` of the answer before; there is always one.")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(description = "Only events of this type.") @QueryParam("type") @Nullable String type,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit)
            throws SQLException {
        var now = events.horizon();
        var place = place(after).lookingAt(now);
        var found = events.between(place.read(), place.limit(now), type, limit + 1);
        if (after == null) {
            place = place.beginningAfter(found.swept());
        } else if (place.missed(found.swept())) {
            throw unusable("Events after this one were removed: they are kept for "
                    + config.outboxRetention().toDays() + " days.");
        }
        var reader = place;
        var page = Page.of(found.events(), limit, told -> cursorAt(reader.readTo(told.id())));
        if (!page.data().isEmpty()) {
            audit.read("event.pull", "events/" + page.data().getFirst().id());
        }
        var next = page.nextCursor() == null ? cursorAt(place.readAll(now)) : page.nextCursor();
        return new Page<>(page.data().stream().map(Told::event).toList(), next);
    }

    private Bookmark place(@Nullable String after) {
        try {
            return Bookmark.parse(cursors.keyOf(LIST, after, Bookmark.START.text()));
        } catch (Problem e) {
            throw unusable("Take 'nextCursor' of the answer before as it is.");
        }
    }

    private String cursorAt(Bookmark place) {
        return cursors.after(LIST, place.text());
    }

    private static Problem unusable(String why) {
        return new Problem(ProblemCode.INVALID_CURSOR, why, Problem.at("?after", "cannot be continued"));
    }
}
