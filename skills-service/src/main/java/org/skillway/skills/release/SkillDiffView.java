package org.skillway.skills.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.rolemap.domain.MapDiff;
import org.skillway.skills.rolemap.domain.Requirement;

/** What is asked in one skill before and after. */
@Type("RoleMapSkillDiff")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkillDiffView(
        String skill,

        @Schema(description = "Absent where nothing was asked.") @Nullable
        Requirement before,

        @Schema(description = "Absent where nothing is asked.") @Nullable
        Requirement after) {

    static List<SkillDiffView> of(MapDiff diff) {
        return diff.skills().stream()
                .map(skill -> new SkillDiffView(skill.skill(), skill.before(), skill.after()))
                .toList();
    }
}
