package org.skillway.skills.coverage;

import java.time.Duration;
import java.time.Instant;

/**
 * Where somebody stands in the list of what is missing, and up to when whoever is in it is on record.
 *
 * @param recorded before it everybody is; at the start of the list nobody is
 */
record MissingContentPlace(Instant recorded, String after) {

    static final String START = Instant.EPOCH + " ";

    /** Whoever reads on later than this is put on record anew. */
    private static final Duration A_SITTING = Duration.ofHours(1);

    /** What was told so shortly before a page was read may not have been in it yet. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(10);

    static MissingContentPlace of(String key, Instant now) {
        var space = key.indexOf(' ');
        var recorded = Instant.parse(key.substring(0, space));
        return new MissingContentPlace(
                recorded.plus(A_SITTING).isBefore(now) ? Instant.EPOCH : recorded, key.substring(space + 1));
    }

    /** The key of the place after a step of a page that was read now. */
    String next(String step, Instant now) {
        var read = now.minus(UNDER_WAY);
        return (recorded.isBefore(read) ? read : recorded) + " " + step;
    }
}
