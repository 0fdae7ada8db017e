package org.skillway.curriculum.records.domain;

import java.time.Instant;

/** One answer as it stands in the record; {@code alone} when nobody and nothing helped. */
public record Attempt(String module, String item, boolean correct, boolean alone, Instant at) {

    Asked asked() {
        return new Asked(module, item);
    }

    boolean rightAlone() {
        return correct && alone;
    }

    /** An item in its module. */
    record Asked(String module, String item) {}
}
