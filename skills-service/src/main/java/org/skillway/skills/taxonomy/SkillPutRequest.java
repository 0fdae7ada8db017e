package org.skillway.skills.taxonomy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole of what is said of one skill. */
record SkillPutRequest(
        @NotBlank @Size(max = 200) String name,

        @Schema(description = "What somebody does at levels 0 to 5, by level.") @NotNull @Size(max = 6)
        Map<@Pattern(regexp = "[0-5]") String, @NotBlank @Size(max = 500) String> behaviours,

        @Nullable @Pattern(regexp = "skill|knowledge|group") String kind,
        @Nullable @Size(max = 4_000) String description,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 200) String> aliases,
        @Nullable @Pattern(regexp = "active|deprecated") String status,
        @Nullable @Pattern(regexp = "[a-z0-9-]{1,64}") String replacedBy,
        @Nullable @Size(max = 20) List<@NotNull @Valid ExternalIdRequest> externalIds)
        implements SkillContent {}
