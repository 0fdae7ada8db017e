package org.skillway.platform.time;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): ordered by time, so that indexes stay compact. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier whose first 48 bits are the time in milliseconds. */
    public static UUID at(Instant now) {
        return of(now.toEpochMilli(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** The time in an identifier that was made here, in milliseconds. */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    static UUID of(long millis, long high, long low) {
        return new UUID(
                (millis << 16) | 0x7000L | (high & 0x0FFFL), 0x8000_0000_0000_0000L | (low & 0x3FFF_FFFF_FFFF_FFFFL));
    }
}
