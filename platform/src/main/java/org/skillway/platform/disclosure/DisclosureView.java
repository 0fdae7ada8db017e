package org.skillway.platform.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that a service holds about a person, at one moment. It is written row by row: nobody holds it as a whole. */
record DisclosureView(
        @Schema(description = "The service that holds it; each has its own.")
        String service,

        UUID personId,
        Instant at,
        List<PlaceView> places) {

    /** A table with what it holds about the person. */
    record PlaceView(
            @Schema(description = "A table of the service, as in `GET /v1/personal-data`.")
            String place,

            String holds,

            @Schema(description = "Of a place whose rows are not given out, or not all of them yet, why.") @Nullable
            String withheld,

            @Schema(
                    description =
                            "Of a place that is about something or somebody else, how many of its rows name the person.")
            @Nullable
            Long named,

            @Schema(description = "The rows about the person, as they are stored.") @Nullable
            List<Map<String, Object>> rows) {}
}
