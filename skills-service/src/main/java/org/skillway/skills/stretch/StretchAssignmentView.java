package org.skillway.skills.stretch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.stretch.domain.Opening;

/** A stretch assignment as clients see it. */
@Type("StretchAssignment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StretchAssignmentView(
        String key,
        String name,
        String work,
        List<ExerciseView> exercises,
        int hours,
        int days,
        int places,

        @Schema(description = "Taken by who was offered it or does it; who only asked takes none.")
        int placesTaken,

        @Nullable String team,
        @Nullable String role,
        LocalDate openFrom,
        @Nullable LocalDate openUntil,
        Instant updatedAt) {

    /** A skill, and the level at which it is asked for. */
    @Type("StretchExercise")
    public record ExerciseView(String skill, int level) {}

    static StretchAssignmentView of(StretchAssignmentVersionRow row, Opening opening) {
        return new StretchAssignmentView(
                row.key,
                row.name,
                row.work,
                opening.assignment().exercises().stream()
                        .map(one -> new ExerciseView(one.skill(), one.level()))
                        .toList(),
                row.hours,
                row.days,
                row.places,
                opening.taken(),
                row.team,
                row.role,
                row.openFrom,
                row.openUntil,
                row.toldAt);
    }
}
