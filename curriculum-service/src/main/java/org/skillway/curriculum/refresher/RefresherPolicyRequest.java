package org.skillway.curriculum.refresher;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.skillway.curriculum.refresher.domain.Trial;

/** What a tenant decides about delays: a share of 0, or of 0.1 to 0.2, and a seed for the lots. */
record RefresherPolicyRequest(
        @NotNull @DecimalMin("0") @DecimalMax("0.2") Double share,
        @NotNull @Min(1) @Max(28) Integer delayDays,
        @NotNull @Min(0) @Max(9_007_199_254_740_991L) Long seed) {

    Trial toTrial() {
        return new Trial(share, Duration.ofDays(delayDays), seed);
    }
}
