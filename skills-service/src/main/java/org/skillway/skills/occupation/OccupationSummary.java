package org.skillway.skills.occupation;

import java.time.Instant;
import org.skillway.skills.occupation.OccupationTable.Stored;

/** An occupation in a list. */
record OccupationSummary(
        String key, String scheme, String id, String title, int skills, int tasks, String status, Instant updatedAt) {

    static OccupationSummary of(Stored stored) {
        var occupation = stored.occupation();
        return new OccupationSummary(
                occupation.key(),
                occupation.scheme(),
                occupation.id(),
                occupation.title(),
                occupation.skills().size(),
                occupation.tasks().size(),
                occupation.status(),
                stored.updatedAt());
    }
}
