package org.skillway.curriculum.guide;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Motive;

/** A reason for programs, to be said in other words or another language. */
@Schema(description = "Null where an earlier version of the planner decided.")
public record MotiveView(
        @Schema(description = "Of the list in the guide; a code once published keeps its meaning.")
        String code,

        @Schema(description = "What the words beside it name, by name.")
        List<ParameterView> parameters) {

    public record ParameterView(String name, String value) {}

    public static @Nullable MotiveView of(@Nullable Motive motive) {
        return motive == null
                ? null
                : new MotiveView(
                        motive.code().code(),
                        motive.parameters().entrySet().stream()
                                .map(parameter -> new ParameterView(parameter.getKey(), parameter.getValue()))
                                .toList());
    }
}
