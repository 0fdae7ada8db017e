package org.skillway.metrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skillway.metrics.signal.domain.Preset;
import org.skillway.metrics.signal.domain.Verifier;

class SignalSourceRequestTest {

    @Test
    void doesNotPrintItsSecret() {
        var request = new SignalSourceRequest(
                Preset.GENERIC, Verifier.BEARER, "whoever-has-this-may-send", null, "purpose", "notice");

        assertThat(request.toString()).contains("BEARER").doesNotContain("whoever-has-this-may-send");
    }
}
