package org.skillway.curriculum.activity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.HelpLevel;

/**
 * Something a learner did, as a learning front end reports it.
 *
 * @param response the index of the option chosen, which the service grades
 * @param correct the grade of whoever may give one
 */
public record ActivityRequest(
        @NotNull UUID personId,
        @NotNull @Pattern(regexp = KEY) String module,

        @NotNull @Pattern(regexp = "started|answered|completed|abandoned|reflected|applied")
        String kind,

        @Nullable @Pattern(regexp = KEY) String item,
        @Nullable @Min(0) Integer response,
        @Nullable Boolean correct,

        @Nullable @Pattern(regexp = "none|hint|simplified|coach|walkthrough")
        String helpLevel,

        @Nullable @DecimalMin("0") @DecimalMax("1") Double confidence,
        @Nullable @Min(0) @Max(86_400) Integer seconds,
        @NotNull Instant occurredAt,
        @Nullable @Size(max = 200) String source) {

    private static final String KEY = "[a-z0-9-]{1,64}";

    HelpLevel help() {
        return helpLevel == null ? HelpLevel.NONE : HelpLevel.valueOf(helpLevel.toUpperCase(Locale.ROOT));
    }
}
