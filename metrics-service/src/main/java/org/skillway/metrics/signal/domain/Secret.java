package org.skillway.metrics.signal.domain;

import java.nio.charset.StandardCharsets;

/** What a tool and we alone know; never printed. */
public record Secret(String value) {

    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A secret must not be blank");
        }
    }

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
