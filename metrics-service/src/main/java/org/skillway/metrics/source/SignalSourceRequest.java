package org.skillway.metrics.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.domain.Preset;
import org.skillway.metrics.signal.domain.Verifier;

/**
 * @param mapping JSONata; the preset's own where absent
 * @param purpose what the signals are used for
 * @param notice what the people they are about have been told
 */
record SignalSourceRequest(
        @NotNull Preset preset,
        @NotNull Verifier verifier,
        @NotBlank @Size(min = 16, max = 500) String secret,
        @Nullable @Size(min = 1, max = 10_000) String mapping,
        @NotBlank @Size(max = 1_000) String purpose,
        @NotBlank @Size(max = 1_000) String notice) {

    /** Whether the source says all this already but the secret. */
    boolean describes(SignalSource source) {
        return preset == source.preset
                && verifier == source.verifier
                && Objects.equals(mapping, source.mapping)
                && purpose.equals(source.purpose)
                && notice.equals(source.notice);
    }

    /** Without the secret: no log shall hold it. */
    @Override
    public String toString() {
        return "SignalSourceRequest[" + preset + ", " + verifier + ", …]";
    }
}
