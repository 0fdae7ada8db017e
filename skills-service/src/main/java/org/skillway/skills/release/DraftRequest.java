package org.skillway.skills.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.rolemap.RoleMapRequest;
import org.skillway.skills.rolemap.domain.RoleMap;

/** What a role shall ask for, as its editor sends it. */
record DraftRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String family,

        @NotNull @Size(min = 1, max = 100) List<RoleMapRequest.@NotNull @Valid Asked> skills,

        @Schema(description = "The published version that it was written from; 0 where there is none.") @NotNull @Min(0)
        Long basedOn) {

    RoleMap map(String role) {
        return new RoleMapRequest(name, family, skills).map(role);
    }
}
