package org.skillway.skills.relation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.relation.domain.Inferred;

/** A level and why it holds. */
record InferredView(
        String skill,
        double level,

        @Schema(description = "`given`, `equivalent`, `encompasses` or `criteria`.")
        String ground,

        @Schema(description = "The skills it follows from; none where it was given.")
        List<String> from) {

    static InferredView of(Inferred inferred) {
        return switch (inferred.ground()) {
            case Inferred.Given _ -> new InferredView(inferred.skill(), inferred.level(), "given", List.of());
            case Inferred.Related related ->
                new InferredView(
                        inferred.skill(),
                        inferred.level(),
                        related.by().kind().code(),
                        List.of(related.by().from()));
            case Inferred.Reached reached ->
                new InferredView(
                        inferred.skill(),
                        inferred.level(),
                        "criteria",
                        reached.by().of());
        };
    }
}
