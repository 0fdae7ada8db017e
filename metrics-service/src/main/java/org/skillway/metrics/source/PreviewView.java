package org.skillway.metrics.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.domain.Mapped;
import org.skillway.metrics.signal.domain.Mapped.Irrelevant;
import org.skillway.metrics.signal.domain.Mapped.Unreadable;
import org.skillway.metrics.signal.domain.Reading;

/** What a source would make of a delivery; nothing is stored. */
record PreviewView(List<Entry> results) {

    /** One of: a reading, or the outcome {@code irrelevant} or {@code unreadable} with its reason. */
    record Entry(
            String outcome,
            @Nullable Reading reading,
            @Nullable String reason) {}

    static PreviewView of(List<Mapped> mapped) {
        return new PreviewView(mapped.stream().map(PreviewView::entry).toList());
    }

    private static Entry entry(Mapped mapped) {
        return switch (mapped) {
            case Reading reading -> new Entry("reading", reading, null);
            case Irrelevant() -> new Entry("irrelevant", null, null);
            case Unreadable(var reason) -> new Entry("unreadable", null, reason);
        };
    }
}
