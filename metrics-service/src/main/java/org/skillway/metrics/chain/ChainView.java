package org.skillway.metrics.chain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What followed from one delivery of signals, in the order it happened. */
public record ChainView(UUID correlationId, List<LinkView> links) {

    /** One thing that happened. */
    public record LinkView(
            UUID id,
            String kind,
            Instant time,

            @Schema(description = "Id of the link, or of the event elsewhere, that led to this one.") @Nullable
            UUID causationId,

            @Nullable UUID personId,
            String summary) {}

    static ChainView of(UUID correlationId, List<Link> links) {
        return new ChainView(
                correlationId,
                links.stream()
                        .map(link -> new LinkView(
                                link.id(),
                                link.kind(),
                                link.time(),
                                link.causationId(),
                                link.personId(),
                                LinkWords.of(link)))
                        .toList());
    }
}
