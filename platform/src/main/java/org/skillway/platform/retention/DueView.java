package org.skillway.platform.retention;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a retention of so many days would let go now. */
public record DueView(Instant before, List<Place> places) {

    /** One table. */
    public record Place(
            String place,
            @Schema(description = "Rows that would go.") long due,

            @Schema(description = "Rows that a legal hold keeps.")
            long held) {}
}
