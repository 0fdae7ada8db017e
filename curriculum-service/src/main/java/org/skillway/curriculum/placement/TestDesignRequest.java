package org.skillway.curriculum.placement;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.skillway.curriculum.placement.domain.Design;

/** What a tenant promises of its tests. */
record TestDesignRequest(
        @NotNull @DecimalMin("0.001") @DecimalMax("0.25") Double falsePass,
        @NotNull @DecimalMin("0.001") @DecimalMax("0.25") Double falseFail,
        @NotNull @DecimalMin("0.5") @DecimalMax("2") Double indifference,
        @NotNull @Min(4) @Max(100) Integer mostItems,
        @NotNull @Min(1) @Max(20) Integer mostAttempts,
        @NotNull @Min(0) @Max(365) Integer coolDownDays,
        @NotNull @DecimalMin("0.01") @DecimalMax("1") Double mostExposed) {

    Design toDesign() {
        return new Design(
                falsePass,
                falseFail,
                indifference,
                mostItems,
                mostAttempts,
                Duration.ofDays(coolDownDays),
                mostExposed);
    }
}
