package org.skillway.curriculum.priority;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.workmoment.StoredWorkMoments.Rated;
import org.skillway.curriculum.workmoment.domain.WorkMoment;

/** A moment of work as it is rated, and what there is to learn for it. */
public record WorkMomentView(
        String key,
        int version,
        String name,

        @Schema(description = "usual, high or critical.") String importance,

        @Schema(description = "low, medium or high.") String friction,

        @Schema(description = "How many times what is learned for it counts in a path: from 1 to 2.")
        double emphasis,

        @Schema(description = "The modules that name it; where it matters and there are none, content is missing.")
        long modules) {

    static WorkMomentView of(Rated rated, Catalogue catalogue) {
        WorkMoment moment = rated.moment();
        return new WorkMomentView(
                moment.key(),
                rated.version(),
                moment.name(),
                moment.importance().code(),
                moment.friction().code(),
                moment.emphasis(),
                catalogue.modules().stream()
                        .filter(module -> moment.key().equals(module.moment()))
                        .count());
    }
}
