package org.skillway.skills.profile;

import java.time.Instant;
import java.util.UUID;

/** A place in a list of evidence that runs from the newest to the oldest. */
record EvidencePlace(Instant knownAt, UUID itemId) {

    private static final String NEWEST = "9999-12-31T00:00:00Z " + new UUID(-1, -1);

    static String newest() {
        return NEWEST;
    }

    static EvidencePlace of(String key) {
        var parts = key.split(" ", -1);
        return new EvidencePlace(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    static String keyOf(EvidenceItemRow row) {
        return row.knownAt + " " + row.itemId;
    }
}
