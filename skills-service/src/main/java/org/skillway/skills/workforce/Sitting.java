package org.skillway.skills.workforce;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody's way through a list of which each page is worked out anew from everybody in their sight: where they stand, and
 * up to when whoever it is about is on record. The first page puts everybody on record; those after it only of whom
 * something changed since, so that somebody is noted once however many pages there are. Where it is about others than
 * before, or an hour has passed, everybody is put on record again.
 *
 * @param recorded before it everybody is; at the start of the list nobody is
 * @param people whom it was about, as a digest: whoever comes to see others has put nobody on record
 */
public record Sitting(Instant recorded, UUID people, String after) {

    /** At the start of a list. */
    public static final Sitting START = new Sitting(Instant.EPOCH, new UUID(0, 0), "");

    /** Whoever reads on later than this is put on record anew. */
    private static final Duration AT_MOST = Duration.ofHours(1);

    /** What was told so shortly before a page was read may not have been in it yet. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(10);

    /** By the key of the place, as {@link #next} made it. */
    public static Sitting of(String key, Instant now) {
        var parts = key.split(" ", 3);
        var recorded = Instant.parse(parts[0]);
        return new Sitting(
                recorded.plus(AT_MOST).isBefore(now) ? Instant.EPOCH : recorded, UUID.fromString(parts[1]), parts[2]);
    }

    /** The user names of those whom a page is about and who have yet to be put on record. */
    public Map<UUID, String> unrecorded(Audience page) {
        return page.changedSince(people.equals(page.digest()) ? recorded : Instant.EPOCH);
    }

    /** The key of the place after the last row of a page about these people that was read now. */
    public String next(Audience page, String last, Instant now) {
        var read = now.minus(UNDER_WAY);
        return (recorded.isBefore(read) ? read : recorded) + " " + page.digest() + " " + last;
    }

    public String key() {
        return recorded + " " + people + " " + after;
    }
}
