package org.skillway.curriculum.priority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.skillway.curriculum.workmoment.domain.WorkMoment;
import org.skillway.curriculum.workmoment.domain.WorkMoment.Friction;
import org.skillway.curriculum.workmoment.domain.WorkMoment.Importance;

/** How much hangs on a moment, and how often it gets stuck. */
public record WorkMomentRequest(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = "usual|high|critical") String importance,

        @NotNull @Pattern(regexp = "low|medium|high") String friction) {

    public static WorkMomentRequest of(WorkMoment moment) {
        return new WorkMomentRequest(
                moment.name(), moment.importance().code(), moment.friction().code());
    }

    public WorkMoment toMoment(String key) {
        return new WorkMoment(key, name, Importance.of(importance), Friction.of(friction));
    }
}
