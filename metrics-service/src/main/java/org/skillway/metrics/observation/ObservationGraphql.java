package org.skillway.metrics.observation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

/** Measured values for screens. */
@GraphQLApi
@RunOnVirtualThread
public class ObservationGraphql {

    /** One page of them; {@code nextCursor} is absent on the last one. */
    @Type("ObservationPage")
    public record ObservationPage(
            List<Observation> data, @Nullable String nextCursor) {}

    /** As {@link ObservationView}, with the dimensions as a list. */
    @Type("Observation")
    public record Observation(
            UUID id,
            String kpi,
            double value,
            String unit,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String source,
            List<Dimension> dimensions,
            boolean charted,
            UUID correlationId) {

        static Observation of(ObservationView view) {
            return new Observation(
                    view.id(),
                    view.kpi(),
                    view.value(),
                    view.unit(),
                    view.occurredAt(),
                    view.recordedAt(),
                    view.source(),
                    view.dimensions().entrySet().stream()
                            .map(dimension -> new Dimension(dimension.getKey(), dimension.getValue()))
                            .toList(),
                    view.charted(),
                    view.correlationId());
        }
    }

    @Type("Dimension")
    public record Dimension(String name, String value) {}

    @Inject
    ReadObservations readObservations;

    @Query
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Description("Every measured value about a person, of one KPI or all, newest first")
    public ObservationPage observations(
            @NonNull UUID personId,
            @Nullable String kpi,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        var page = readObservations.page(personId, kpi, limit, cursor).map(Observation::of);
        return new ObservationPage(page.data(), page.nextCursor());
    }
}
