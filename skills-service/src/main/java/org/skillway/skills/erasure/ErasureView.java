package org.skillway.skills.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.platform.erasure.ErasedPlace;

/** The certificate of an erasure. */
record ErasureView(
        UUID erasureId,

        @Schema(description = "A number that leads to nobody any more.")
        UUID personId,

        String reason,
        String askedBy,
        Instant askedAt,

        @Schema(description = "running until every service has answered, then done.")
        String state,

        List<Answer> answers,

        @Schema(description = "Services that have not answered yet.")
        List<String> waitingFor) {

    /** What a service did. */
    record Answer(String service, Instant answeredAt, List<ErasedPlace> places) {}
}
