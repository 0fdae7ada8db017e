package org.skillway.curriculum.pacing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wants to be counted with. */
record PaceRequest(
        @Schema(description = "Times the minutes of modules: 1.5 for half as much time again, 1 for their own minutes.")
        @NotNull
        @DecimalMin("0.5")
        @DecimalMax("3")
        @Digits(integer = 1, fraction = 2)
        BigDecimal chosen) {

    int percent() {
        return chosen.movePointRight(2).intValueExact();
    }
}
