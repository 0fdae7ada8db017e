package org.skillway.curriculum.bulk;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem.Location;

/** What became of each item of a batch, in the order of the items. */
record BatchView(int recorded, int refused, List<ItemResult> results) {

    record ItemResult(
            int index,
            @Nullable String key,

            @Schema(description = "What the item would have been answered on its own.")
            int status,

            @Schema(description = "Whether it was recorded by an earlier request with the same key.")
            boolean replayed,

            @Schema(description = "Null where it was refused.") @Nullable
            UUID activityId,

            @Schema(description = "Whether the answer was right; null where it was none.") @Nullable
            Boolean correct,

            @Schema(description = "Null where it was recorded.") @Nullable
            Refusal problem) {}

    /** The code and the detail of the problem, with JSON Pointers into the body of the batch. */
    record Refusal(String code, @Nullable String detail, List<Location> errors) {}

    static BatchView of(List<ItemResult> results) {
        int refused = (int)
                results.stream().filter(result -> result.problem() != null).count();
        return new BatchView(results.size() - refused, refused, results);
    }
}
