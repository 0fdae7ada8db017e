package org.skillway.skills.succession;

import java.time.Instant;
import org.skillway.skills.profile.domain.Moment;

/** A place in a bench as of a moment: after a candidate. */
record BenchPlace(Moment moment, String after) {

    static BenchPlace of(String key) {
        var parts = key.split(" ", 3);
        return new BenchPlace(new Moment(Instant.parse(parts[0]), Instant.parse(parts[1])), parts[2]);
    }

    /** The key of the place after another candidate. */
    String next(String candidate) {
        return moment.asOf() + " " + moment.knownAt() + " " + candidate;
    }
}
