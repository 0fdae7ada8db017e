package org.skillway.curriculum.placement;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.HelpLevel;

/** The option chosen for the item that was asked; an answer with help counts as wrong. */
record TestAnswerRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}/[a-z0-9-]{1,64}")
        String item,

        @NotNull @Min(0) Integer response,

        @Nullable @Pattern(regexp = "none|hint|simplified|coach|walkthrough")
        String helpLevel) {

    HelpLevel help() {
        return helpLevel == null ? HelpLevel.NONE : HelpLevel.valueOf(helpLevel.toUpperCase(Locale.ROOT));
    }
}
