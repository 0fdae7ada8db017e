package org.skillway.curriculum.guide;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Path;

/** A module that is to be learned, mended or recalled and is not on the path, or what would help is not; as its learner reads it or somebody else. */
public record WaitingView(
        String module,

        @Schema(
                description =
                        "The module that would help, the shortest where none has room; the module itself where it waits for"
                                + " no other.")
        String remedy,

        @Schema(description = "The remedy's.") String title,

        @Schema(description = "The remedy's own, for anybody.")
        int minutes,

        @Schema(
                description =
                        "Whether the module stands on no path meanwhile: four weeks at most where it waits for a remedy;"
                                + " else it is tried again without, or was learned and would be recalled.")
        boolean held,

        String reason,
        @Nullable MotiveView motive,

        @Schema(
                description =
                        "What the learner's minutes leave for it, for them alone; null for everybody else, of reviews,"
                                + " and where no approved sitting is long enough.")
        @Nullable
        LeftView left) {

    /** What a remedy is counted with, and the minutes that are left. */
    public record LeftView(
            @Schema(description = "What it is counted with for this learner.")
            int pacedMinutes,

            @Schema(description = "What this week has left.")
            int thisWeek,

            @Schema(description = "The most that this week or one of the next three has left.")
            int most,

            String reason) {}

    /** As the learner of a path reads them, or somebody else: by module, as the order of a plan tells of what they were sure. */
    public static List<WaitingView> of(Path path, boolean own) {
        Stream<Path.Waiting> all = path.waiting().stream();
        return (own ? all : all.sorted(Comparator.comparing(Path.Waiting::module)))
                .map(waiting -> new WaitingView(
                        waiting.module(),
                        waiting.remedy(),
                        waiting.title(),
                        waiting.minutes(),
                        waiting.held(),
                        waiting.reason(),
                        MotiveView.of(waiting.motive()),
                        own ? left(waiting.left()) : null))
                .toList();
    }

    private static @Nullable LeftView left(Path.@Nullable Left left) {
        return left == null ? null : new LeftView(left.minutes(), left.thisWeek(), left.most(), left.reason());
    }
}
