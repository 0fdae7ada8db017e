package org.skillway.skills.occupation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.occupation.OccupationTable.Stored;
import org.skillway.skills.occupation.domain.SkillNeed;
import org.skillway.skills.occupation.domain.Task;

/** An occupation with all that is known of it. */
@Type("Occupation")
public record OccupationView(
        String key,
        String scheme,
        String id,
        String title,
        String description,
        List<String> aliases,
        List<NeedView> skills,
        List<TaskView> tasks,

        @Schema(description = "`active`, or `deprecated` where its framework says it no more and somebody let it go.")
        String status,

        long version,
        Instant updatedAt) {

    @Type("OccupationSkill")
    @Schema(description = "Importance from 0 to 1; uncertain is what the source advises not to rely on.")
    public record NeedView(
            String skill,
            boolean essential,
            @Nullable Double importance,
            @Nullable Double level,
            boolean uncertain) {

        static NeedView of(SkillNeed need) {
            return new NeedView(need.skill(), need.essential(), need.importance(), need.level(), need.uncertain());
        }
    }

    @Type("OccupationTask")
    public record TaskView(String id, String text, String type) {

        static TaskView of(Task task) {
            return new TaskView(task.id(), task.text(), task.type());
        }
    }

    static OccupationView of(Stored stored) {
        var occupation = stored.occupation();
        return new OccupationView(
                occupation.key(),
                occupation.scheme(),
                occupation.id(),
                occupation.title(),
                occupation.description(),
                occupation.aliases(),
                occupation.skills().stream().map(NeedView::of).toList(),
                occupation.tasks().stream().map(TaskView::of).toList(),
                occupation.status(),
                stored.version(),
                stored.updatedAt());
    }
}
