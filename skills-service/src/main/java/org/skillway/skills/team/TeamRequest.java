package org.skillway.skills.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.team.domain.Team;

/** The whole of what is said of a team; what is left out is not so any more. */
record TeamRequest(
        @NotBlank @Size(max = 200) String name,

        @Schema(description = "The team it is part of.") @Nullable @Pattern(regexp = "[a-z0-9-]{1,64}")
        String parent,

        @Schema(description = "The person who leads it.") @Nullable
        UUID leadId,

        @Schema(description = "The day from which it is so; without it today, and for a new team always.") @Nullable
        LocalDate from,

        @Schema(
                description =
                        "Its last day, today at the latest, once nobody is in it any more; absent while it goes on.")
        @Nullable
        LocalDate to) {

    /** From when to when it is so, as far as that is said. */
    record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

    Period period() {
        return new Period(from, to);
    }

    Team team(String key) {
        return new Team(key, name.strip(), parent, leadId);
    }
}
