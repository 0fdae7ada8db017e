package org.skillway.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a test tells in another service's name: only what that service might tell itself. Otherwise a listener passes its
 * tests and fails at the first real event.
 */
public final class SpokenFor {

    private SpokenFor() {}

    /** Fails the test if the event is none that the service which publishes its type could tell. */
    public static void check(Map<String, String> headers, String data) {
        var type = headers.getOrDefault("ce_type", "");
        var complaints = complaints(type, headers, data);
        if (!complaints.isEmpty()) {
            throw new AssertionError("Nobody tells such a %s: %s. Maybe the test tells what was never published: %s"
                    .formatted(type, String.join("; ", complaints), data));
        }
    }

    private static List<String> complaints(String type, Map<String, String> headers, String data) {
        if (!EventSchemas.isPublished(type)) {
            return List.of("no service has a schema of this type");
        }
        return Stream.concat(
                        EventSchemas.complaints(type, data).stream(),
                        EventSchemas.complaintsAboutHeaders(type, headers).stream())
                .toList();
    }
}
