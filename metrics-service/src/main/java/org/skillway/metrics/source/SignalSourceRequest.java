package org.skillway.metrics.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.domain.Preset;
import org.skillway.metrics.signal.domain.Verifier;

/** Where signals come from, how they are verified and read, and what people were told of it. */
record SignalSourceRequest(
        @NotNull Preset preset,
        @NotNull Verifier verifier,
        @NotBlank @Size(min = 16, max = 500) String secret,

        @Schema(description = "JSONata; the preset's own where absent.") @Nullable @Size(min = 1, max = 10_000)
        String mapping,

        @Schema(description = "What the signals are used for.") @NotBlank @Size(max = 1_000)
        String purpose,

        @Schema(description = "What the people they are about have been told.") @NotBlank @Size(max = 1_000)
        String notice) {

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
