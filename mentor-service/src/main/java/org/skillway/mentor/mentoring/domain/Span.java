package org.skillway.mentor.mentoring.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of real time, free of clocks and zones. */
record Span(Instant from, Instant to) {

    Duration sharedWith(Span other) {
        var start = from.isAfter(other.from) ? from : other.from;
        var end = to.isBefore(other.to) ? to : other.to;
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    /** The same time with overlapping and touching spans joined, so that no minute counts twice. */
    static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var next : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (merged.isEmpty() || merged.getLast().to.isBefore(next.from)) {
                merged.add(next);
            } else {
                var last = merged.removeLast();
                merged.add(new Span(last.from, last.to.isAfter(next.to) ? last.to : next.to));
            }
        }
        return merged;
    }
}
