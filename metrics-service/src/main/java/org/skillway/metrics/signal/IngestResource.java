package org.skillway.metrics.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.domain.Delivery;
import org.skillway.metrics.signal.domain.Mapping;
import org.skillway.metrics.signal.domain.Verification.Genuine;
import org.skillway.metrics.signal.domain.Verification.Refused;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.RateLimit;
import org.skillway.platform.strict.AnyQuery;

/** Where tools deliver. No bearer token of ours: the source's signature decides, and an unknown source looks like a bad one. */
@Path("/v1/signal-sources/{id}/ingest")
@RunOnVirtualThread
class IngestResource {

    private static final Logger LOG = Logger.getLogger(IngestResource.class);

    @Inject
    Intakes intakes;

    @Inject
    TakeSignals takeSignals;

    @Inject
    RateLimit rateLimit;

    @Inject
    MetricsConfig config;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @POST
    @PermitAll
    @AnyQuery
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "ingestSignals", summary = "Take one event or an array, signed as the source asks")
    @APIResponse(
            responseCode = "202",
            description = "What became of each event",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "401")
    public Response ingest(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Context RoutingContext context,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(description = "One event, or an array of at most 100.")))
                    byte @Nullable [] body) {
        // An id that nobody has met costs its sender a share before it costs us a query.
        var met = intakes.remembers(id);
        if (!met) {
            rateLimit.stranger(context);
        }
        var request = context.request();
        var intake = intakes.of(id).orElseThrow(IngestResource::refused);
        var delivery = new Delivery(
                request.method().name(),
                uri(request),
                headers.getRequestHeaders(),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
        switch (intake.verifier().verify(delivery, intake.secret(), clock.instant())) {
            case Refused(var reason) -> {
                if (met) {
                    rateLimit.stranger(context);
                }
                LOG.infof("Signal source %s got a delivery that is not genuine: %s", id, reason);
                throw refused();
            }
            case Genuine() -> {
                rateLimit.source(id, context);
                return Response.accepted(takeSignals.take(intake, events(delivery.body())))
                        .build();
            }
        }
    }

    private String uri(HttpServerRequest request) {
        return config.publicUrl()
                .map(base -> base.resolve(request.uri()).toString())
                .orElseGet(request::absoluteURI);
    }

    private List<?> events(String body) {
        try {
            var events = switch (json.readValue(body, Object.class)) {
                case null -> List.of();
                case List<?> several -> several;
                case Object one -> List.of(one);
            };
            if (events.size() > Mapping.MOST_EVENTS) {
                throw new Problem(ProblemCode.VALIDATION_FAILED, "At most 100 events, not " + events.size() + ".");
            }
            return events;
        } catch (StreamConstraintsException e) {
            throw new Problem(ProblemCode.BODY_TOO_LARGE, "It has too many values, or too deep or long ones.");
        } catch (JsonProcessingException e) {
            throw new Problem(ProblemCode.MALFORMED_JSON, "The signed body is not JSON.");
        }
    }

    /** Says nothing about which part did not fit. */
    private static Problem refused() {
        return new Problem(
                ProblemCode.SIGNATURE_INVALID,
                "No source takes this delivery. Maybe the secret, the clock or the address differs.");
    }
}
