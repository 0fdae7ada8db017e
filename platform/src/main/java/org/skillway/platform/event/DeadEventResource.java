package org.skillway.platform.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Events that failed for good: look, mend the cause, replay. */
@Path("/v1/dead-events")
@RunOnVirtualThread
class DeadEventResource {

    private static final String START = "00000000-0000-0000-0000-000000000000";

    @Inject
    DataSource dataSource;

    @Inject
    InboxStore store;

    @Inject
    Inbox inbox;

    @Inject
    Caller caller;

    @Inject
    Cursors cursors;

    @Inject
    Audit audit;

    @GET
    @RolesAllowed(Role.INTEGRATION)
    @Operation(operationId = "listDeadEvents", summary = "Events that could not be handled, oldest first")
    public Page<DeadEventView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select * from dead_event where tenant = current_tenant() and id > ?::uuid"
                                + " order by id limit ?")) {
            statement.setString(1, cursors.keyOf("dead-events", cursor, START));
            statement.setInt(2, limit + 1);
            try (var rows = statement.executeQuery()) {
                var views = new ArrayList<DeadEventView>();
                while (rows.next()) {
                    views.add(view(rows));
                }
                return Page.of(
                        views,
                        limit,
                        last -> cursors.after("dead-events", last.id().toString()));
            }
        }
    }

    @POST
    @Path("/{id}:replay")
    @RolesAllowed(Role.INTEGRATION)
    @Operation(
            operationId = "replayDeadEvent",
            summary = "Handle a failed event again, once; what waited behind it follows")
    @APIResponse(responseCode = "204", description = "Handled")
    @APIResponse(responseCode = "422")
    public void replay(@PathParam("id") UUID id) {
        try {
            inbox.replay(() -> dig(id));
        } catch (PermanentFailure e) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "It failed again: " + e.getMessage());
        }
    }

    /** Runs inside the transaction of the replay. */
    private Arrival dig(UUID id) {
        try {
            var arrival = store.dig(id, caller.userName()).orElseThrow(() -> gone(id));
            audit.wrote("dead-event.replay", "dead-event/" + id);
            return arrival;
        } catch (SQLException e) {
            throw new IllegalStateException("Dead event " + id + " could not be read", e);
        }
    }

    private static Problem gone(UUID id) {
        return new Problem(
                ProblemCode.NOT_FOUND, "No dead event " + id + " that waits. Maybe it was replayed already.");
    }

    private static DeadEventView view(ResultSet row) throws SQLException {
        return new DeadEventView(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("aggregate_id"),
                row.getString("reason"),
                row.getTimestamp("failed_at").toInstant(),
                instant(row.getTimestamp("replayed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
