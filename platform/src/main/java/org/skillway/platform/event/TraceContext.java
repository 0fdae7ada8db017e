package org.skillway.platform.event;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in which trace something happens, as it travels with events (W3C Trace Context). */
public record TraceContext(String traceparent, @Nullable String tracestate) {

    static final String PARENT = "traceparent";
    static final String STATE = "tracestate";

    /** Characters: so many must be passed on, and whoever sends more would have every event carry it. */
    private static final int LONGEST_STATE = 512;

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            var value = headers == null ? null : headers.get(name);
            return name.equals(STATE) ? bounded(value) : value;
        }
    };

    /** That of the span at hand. */
    static Optional<TraceContext> current() {
        var headers = new HashMap<String, String>();
        W3C.inject(Context.current(), headers, (_, name, value) -> headers.put(name, value));
        return Optional.ofNullable(headers.get(PARENT))
                .map(parent -> new TraceContext(parent, bounded(headers.get(STATE))));
    }

    /** What an event's headers say, for spans below it. What is malformed, or more than W3C allows, counts as not said. */
    static Context told(Map<String, String> headers) {
        return W3C.extract(Context.root(), headers, HEADERS);
    }

    Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put(PARENT, traceparent);
        if (tracestate != null) {
            headers.put(STATE, tracestate);
        }
        return headers;
    }

    private static @Nullable String bounded(@Nullable String state) {
        return state == null || state.length() > LONGEST_STATE ? null : state;
    }
}
