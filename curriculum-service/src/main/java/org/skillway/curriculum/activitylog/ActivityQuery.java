package org.skillway.curriculum.activitylog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of somebody's activities are asked for; null asks for any. */
record ActivityQuery(
        UUID personId,
        @Nullable Instant updatedSince,
        @Nullable String kind,
        @Nullable String module) {

    static final String KIND = "started|answered|completed|abandoned|reflected|applied";
    static final String MODULE = "[a-z0-9-]{1,64}";

    /** A place in the list, the latest first. */
    record Place(Instant recordedAt, UUID id) {

        static final String BEFORE_ALL = "9999-12-31T23:59:59Z " + new UUID(-1, -1);

        static Place of(LoggedActivity activity) {
            return new Place(activity.recordedAt(), activity.id());
        }

        static Place parse(String key) {
            int space = key.indexOf(' ');
            return new Place(Instant.parse(key.substring(0, space)), UUID.fromString(key.substring(space + 1)));
        }

        String key() {
            return recordedAt + " " + id;
        }
    }

    /** The list that its cursors stand in. */
    String list() {
        return "activities " + personId;
    }

    /** From when on, as the store counts time: what was recorded right then is among it. */
    Instant since() {
        return updatedSince == null ? Instant.EPOCH : updatedSince.truncatedTo(ChronoUnit.MICROS);
    }
}
