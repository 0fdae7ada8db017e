package org.skillway.metrics.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.domain.Preset;
import org.skillway.metrics.signal.domain.Verifier;

/** Everything but the secret, which nobody reads back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignalSourceView(
        UUID id,
        String key,
        Preset preset,
        Verifier verifier,

        @Schema(description = "For ld-admin and integration only: it may name people.") @Nullable
        String mapping,

        String purpose,
        String notice,
        String ingest) {

    static SignalSourceView of(SignalSource source, boolean setsUp) {
        return new SignalSourceView(
                source.id,
                source.key,
                source.preset,
                source.verifier,
                setsUp ? source.effectiveMapping().expression() : null,
                source.purpose,
                source.notice,
                "/v1/signal-sources/" + source.id + "/ingest");
    }
}
