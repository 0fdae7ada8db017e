package org.skillway.platform.erasure;

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
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** What this service holds about people, and whom it has erased. */
@Path("/v1")
@RunOnVirtualThread
class ErasureResource {

    record PersonalPlaceView(
            @Schema(description = "A table of this service.")
            String place,

            String holds,

            @Schema(
                    description =
                            "What becomes of it when somebody is erased: deleted, forgotten (the row stays without the name), kept, or none: nothing about people.")
            String outcome) {}

    record ErasedPersonView(
            UUID personId,
            UUID erasureId,
            Instant erasedAt,

            @Schema(description = "Until when late arrivals were looked for last.")
            Instant lookedAt,

            @Schema(description = "From when on nothing can arrive any more.") @Nullable
            Instant settledAt) {}

    record PersonalData(List<PersonalPlaceView> data) {}

    private static final String ERASED_AFTER = """
        select person_id, erasure_id, erased_at, looked_at, settled_at from erased_person
         where tenant = current_tenant() and person_id > ?::uuid order by person_id limit ?
        """;

    @Inject
    DataSource dataSource;

    @Inject
    Cursors cursors;

    @GET
    @Path("/personal-data")
    @RolesAllowed({Role.HR_ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listPersonalData",
            summary = "Every table of this service, what it holds about people, and what an erasure does to it")
    public PersonalData places() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select place, holds, outcome from personal_data order by place, step");
                var row = statement.executeQuery()) {
            var places = new ArrayList<PersonalPlaceView>();
            while (row.next()) {
                places.add(new PersonalPlaceView(row.getString(1), row.getString(2), row.getString(3)));
            }
            return new PersonalData(List.copyOf(places));
        }
    }

    @GET
    @Path("/erased-people")
    @RolesAllowed({Role.HR_ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listErasedPeople",
            summary = "Whom this service has erased, by numbers that lead to nobody")
    public Page<ErasedPersonView> erased(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ERASED_AFTER)) {
            statement.setString(1, cursors.keyOf("erased-people", cursor, new UUID(0, 0).toString()));
            statement.setInt(2, limit + 1);
            var people = new ArrayList<ErasedPersonView>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    people.add(new ErasedPersonView(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getTimestamp(3).toInstant(),
                            row.getTimestamp(4).toInstant(),
                            instant(row.getTimestamp(5))));
                }
            }
            return Page.of(
                    people,
                    limit,
                    last -> cursors.after("erased-people", last.personId().toString()));
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
