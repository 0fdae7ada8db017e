package org.skillway.mentor.confusion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where somebody is confused. Keys, not prose: what people write about people leaves no service. */
record ConfusionRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,

        @Pattern(regexp = "[a-z0-9-]{1,64}") @Nullable String module,

        @Schema(description = "What of the skill it is about, such as refund-window; the same key for the same thing.")
        @NotNull
        @Pattern(regexp = "[a-z0-9-]{1,64}")
        String concept,

        @NotNull @Pattern(regexp = "unclear-term|wrong-model|missing-step|no-example|differs-from-work|too-much")
        String tag) {}
