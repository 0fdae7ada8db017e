package org.skillway.skills.priority;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** What a leader holds to be at stake in a role, and from what. */
record RoleImpactRequest(
        @Schema(description = "Per month and person who cannot do what the role asks.")
        @NotNull
        @Positive
        @DecimalMax("1000000000")
        @Digits(integer = 10, fraction = 2)
        BigDecimal amount,

        @Schema(description = "ISO 4217.", examples = "EUR") @NotNull @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @NotBlank @Size(max = 1_000) String reason) {

    void requireCurrency() {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "No currency '" + currency + "'.",
                    Problem.at("/currency", "is none of ISO 4217"));
        }
    }
}
