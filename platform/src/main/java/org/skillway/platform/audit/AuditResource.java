package org.skillway.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.AuditChains.BrokenLink;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** The audit log for auditors: read it, and verify that nobody changed it. */
@Path("/v1")
@RunOnVirtualThread
class AuditResource {

    private static final String LIST = """
            select * from audit_event
             where tenant = current_tenant() and (?::text is null or subject = ?) and (?::text is null or actor = ?)
               and (?::text is null or action = ?)
               and (?::timestamptz is null or at >= ?) and (?::timestamptz is null or at < ?)
               and (head, seq) > (?, ?)
             order by head, seq limit ?
            """;

    private static final int HEAD_DIGITS = 2;
    /** Chains and places are counted from 0 and from 1. */
    private static final String START = "000";

    record Verdict(boolean intact, List<BrokenLink> broken) {}

    @Inject
    DataSource dataSource;

    @Inject
    Cursors cursors;

    @GET
    @Path("/audit")
    @RolesAllowed(Role.AUDITOR)
    @Operation(operationId = "listAuditEvents", summary = "Who did, read or was denied what, by chain and place in it")
    public Page<AuditView> list(
            @Parameter(description = "Whom or what it was about, such as `person/<id>`.")
                    @QueryParam("subject")
                    @Nullable
                    String subject,
            @Parameter(description = "Who it was, by user name; `system` is the service itself.")
                    @QueryParam("actor")
                    @Nullable
                    String actor,
            @Parameter(description = "What it was, such as `need.read`.") @QueryParam("action") @Nullable String action,
            @Parameter(description = "Not before then.") @QueryParam("from") @Nullable Instant from,
            @Parameter(description = "Before then.") @QueryParam("until") @Nullable Instant until,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            var place = cursors.keyOf("audit", cursor, START);
            var parameters = new Object[] {
                subject, subject, actor, actor, action, action, at(from), at(from), at(until), at(until)
            };
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.setInt(11, Integer.parseInt(place.substring(0, HEAD_DIGITS)));
            statement.setLong(12, Long.parseLong(place.substring(HEAD_DIGITS)));
            statement.setInt(13, limit + 1);
            try (var rows = statement.executeQuery()) {
                var views = new ArrayList<AuditView>();
                while (rows.next()) {
                    views.add(view(rows));
                }
                return Page.of(views, limit, last -> cursors.after("audit", place(last)));
            }
        }
    }

    @POST
    @Path("/audit:verify")
    @RolesAllowed(Role.AUDITOR)
    @Operation(operationId = "verifyAudit", summary = "Recompute every hash chain of the tenant")
    public Verdict verify() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var broken = AuditChains.broken(connection);
            return new Verdict(broken.isEmpty(), broken);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static String place(AuditView view) {
        return String.format(Locale.ROOT, "%02d%019d", view.head(), view.seq());
    }

    private static AuditView view(ResultSet row) throws SQLException {
        return new AuditView(
                row.getInt("head"),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("request_id"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
