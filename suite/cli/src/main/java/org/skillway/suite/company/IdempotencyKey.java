package org.skillway.suite.company;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** The same words give the same key, so that loading a company again doubles nothing. */
public final class IdempotencyKey {

    private IdempotencyKey() {}

    public static Map<String, String> of(String... words) {
        var text = String.join("/", words);
        return Map.of(
                "Idempotency-Key",
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
