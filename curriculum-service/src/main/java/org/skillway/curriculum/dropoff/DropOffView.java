package org.skillway.curriculum.dropoff;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.dropoff.domain.DropOff;

/**
 * Where people leave a module, of those who were judged in so many days, 21 days after they began; counted in crowds of 5, so
 * that no two answers differ by fewer, and without numbers where there is none. The latest 5,000 at most.
 */
public record DropOffView(
        String module,
        int days,

        @Schema(description = "Null, like all other numbers, where no 5 people began the module.") @Nullable
        Integer people,

        @Nullable Integer finished,

        @Schema(description = "All who did not finish within 21 days.") @Nullable
        Integer left,

        @Schema(description = "The start and the items in their order, as far as 5 people came.")
        List<DropOffPoint> points) {

    public record DropOffPoint(
            @Schema(description = "Null for the start.") @Nullable
            String item,

            int reached,

            @Schema(description = "Left after this and before anything else.")
            int left,

            @Schema(description = "Whose first answer to this item was wrong.")
            int firstWrong) {}

    static DropOffView of(Module module, int days, DropOff found) {
        if (!found.shown()) {
            return new DropOffView(module.key(), days, null, null, null, List.of());
        }
        return new DropOffView(
                module.key(),
                days,
                found.people(),
                found.finished(),
                found.left(),
                found.points().stream()
                        .map(point -> new DropOffPoint(point.item(), point.reached(), point.left(), point.firstWrong()))
                        .toList());
    }
}
