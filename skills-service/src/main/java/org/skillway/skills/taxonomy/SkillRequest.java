package org.skillway.skills.taxonomy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A skill, and what somebody does at its levels 1 to 5 where that is written down. */
record SkillRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
        @NotBlank @Size(max = 200) String name,

        @Schema(description = "What somebody does at levels 1 to 5, by level.") @NotNull
        Map<@Pattern(regexp = "[1-5]") String, @NotBlank @Size(max = 500) String> behaviours) {

    String[] behavioursByLevel() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(level -> behaviours.getOrDefault(Integer.toString(level), ""))
                .toArray(String[]::new);
    }
}
