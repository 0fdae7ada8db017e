package org.skillway.platform.probe;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What an exporter would be given. */
@Singleton
class SpansSeen implements SpanProcessor {

    private final List<SpanData> seen = new CopyOnWriteArrayList<>();

    /** Those of one trace, in the order in which they began. */
    List<SpanData> of(String traceId) {
        return seen.stream()
                .filter(span -> span.getTraceId().equals(traceId))
                .sorted((one, other) -> Long.compare(one.getStartEpochNanos(), other.getStartEpochNanos()))
                .toList();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        seen.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
