package org.skillway.suite.story;

import java.util.List;

/** What the story claimed, what held, and what was measured on the way. */
public record StoryResult(List<Expectation> expectations, List<Latency> latencies) {

    public StoryResult {
        expectations = List.copyOf(expectations);
        latencies = List.copyOf(latencies);
    }

    public long failed() {
        return expectations.stream().filter(expectation -> !expectation.held()).count();
    }

    /** 0 only when everything is as told; an empty story proves nothing. */
    public int exitCode() {
        return expectations.isEmpty() || failed() > 0 ? 1 : 0;
    }
}
