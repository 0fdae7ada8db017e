package org.skillway.platform.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why an event is given up: what stands for it in the records from then on. Name no people in it. */
record DiscardRequest(
        @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*")
        String reason) {}
