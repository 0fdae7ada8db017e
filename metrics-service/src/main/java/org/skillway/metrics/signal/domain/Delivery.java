package org.skillway.metrics.signal.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One HTTP request of a tool that reports signals, as it came.
 *
 * @param uri the whole address that the tool called, which some schemes sign
 */
public record Delivery(String method, String uri, Map<String, List<String>> headers, String body) {

    public Delivery {
        var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = copy;
    }

    /** The value of a header given exactly once: with two, it is unknown which one the sender signed. */
    Optional<String> only(String name) {
        var values = headers.getOrDefault(name, List.of());
        return values.size() == 1 && !values.getFirst().isBlank() ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
