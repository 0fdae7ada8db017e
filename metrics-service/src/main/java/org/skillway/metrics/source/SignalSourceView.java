package org.skillway.metrics.source;

import java.util.UUID;
import org.skillway.metrics.signal.domain.Preset;
import org.skillway.metrics.signal.domain.Verifier;

/** Everything but the secret, which nobody reads back. */
record SignalSourceView(
        UUID id,
        String key,
        Preset preset,
        Verifier verifier,
        String mapping,
        String purpose,
        String notice,
        String ingest) {

    static SignalSourceView of(SignalSource source) {
        return new SignalSourceView(
                source.id,
                source.key,
                source.preset,
                source.verifier,
                source.effectiveMapping().expression(),
                source.purpose,
                source.notice,
                "/v1/signal-sources/" + source.id + "/ingest");
    }
}
