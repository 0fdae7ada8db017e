package org.skillway.suite.company;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What a service answered, and how long the caller waited for it. */
public record Answer(int status, JsonNode body, Optional<String> etag, Optional<Duration> retryAfter, Duration took) {

    public boolean ok() {
        return status / 100 == 2;
    }

    /** The text at a JSON pointer, empty where the answer has none. */
    public String text(String pointer) {
        return body.at(pointer).asText("");
    }
}
