package org.skillway.skills.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Where somebody stands in the list of what is missing, and up to when whoever is in it is on record.
 *
 * @param recorded before it everybody is; at the start of the list nobody is
 * @param people who was in the list, as a digest: whoever comes to see others has put nobody on record
 */
record MissingContentPlace(Instant recorded, UUID people, String after) {

    private static final UUID NOBODY = new UUID(0, 0);

    static final String START = Instant.EPOCH + " " + NOBODY + " ";

    /** Whoever reads on later than this is put on record anew. */
    private static final Duration A_SITTING = Duration.ofHours(1);

    /** What was told so shortly before a page was read may not have been in it yet. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(10);

    static MissingContentPlace of(String key, Instant now) {
        var parts = key.split(" ", 3);
        var recorded = Instant.parse(parts[0]);
        return new MissingContentPlace(
                recorded.plus(A_SITTING).isBefore(now) ? Instant.EPOCH : recorded, UUID.fromString(parts[1]), parts[2]);
    }

    /** Since when something must have changed of somebody among these who is to be put on record. */
    Instant recordedOf(UUID whom) {
        return people.equals(whom) ? recorded : Instant.EPOCH;
    }

    /** The key of the place after a step of a page of these people that was read now. */
    String next(UUID whom, String step, Instant now) {
        var read = now.minus(UNDER_WAY);
        return (recorded.isBefore(read) ? read : recorded) + " " + whom + " " + step;
    }
}
