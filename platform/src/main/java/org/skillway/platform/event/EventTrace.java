package org.skillway.platform.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the handling of an event part of the trace that led to it: a span of its own, below the one that told the event.
 * Where tracing is off the trace is passed on and nothing is added to it; what the attributes are called is laid down in
 * OpenTelemetry's semantic conventions for messaging.
 */
@ApplicationScoped
class EventTrace {

    @Inject
    Tracer tracer;

    @ConfigProperty(name = "quarkus.otel.sdk.disabled")
    boolean off;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    /** Does the work in the event's trace. */
    void follow(Arrival arrival, Received event, Runnable work) {
        if (off) {
            passOn(arrival, work);
            return;
        }
        var span = span(arrival, event);
        try (var _ = span.makeCurrent()) {
            work.run();
        } catch (RuntimeException e) {
            // What it says may quote somebody's data: that stays in the log and with the dead event.
            span.setStatus(StatusCode.ERROR);
            span.setAttribute("error.type", e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    /** Not by the tracer: switched off, it would still put spans of its own in between, which nobody ever sees. */
    private static void passOn(Arrival arrival, Runnable work) {
        if (!arrival.headers().containsKey(TraceContext.PARENT)) {
            work.run();
            return;
        }
        try (var _ = TraceContext.told(arrival.headers()).makeCurrent()) {
            work.run();
        }
    }

    private Span span(Arrival arrival, Received event) {
        var builder = tracer.spanBuilder("process " + arrival.topic())
                .setParent(TraceContext.told(arrival.headers()))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "process")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", arrival.topic())
                .setAttribute("messaging.consumer.group.name", service)
                .setAttribute("messaging.message.id", event.eventId().toString())
                .setAttribute(
                        "messaging.message.conversation_id",
                        event.correlationId().toString())
                .setAttribute("cloudevents.event_type", event.type());
        // That of a person who replays or discards.
        var asked = Span.current().getSpanContext();
        if (asked.isValid()) {
            builder.addLink(asked);
        }
        return builder.startSpan();
    }
}
