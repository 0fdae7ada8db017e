package org.skillway.skills.coverage;

import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.coverage.domain.MissingContent;

/** What people in your sight have to learn and nothing teaches, dearest first. */
@Type("MissingContent")
public record MissingContentView(
        int openGaps,

        @Schema(description = "Steps that at least one of them has to take, 100 at most.")
        List<UntaughtView> steps) {

    private static final int MOST = 100;

    /** A step that nothing teaches. */
    @Type("UntaughtStep")
    public record UntaughtView(
            String skill,
            int fromLevel,
            int toLevel,
            int people,

            @Schema(description = "Minutes of practice that all of them together have to find without content.")
            double minutes) {}

    static MissingContentView of(int openGaps, List<MissingContent> missing) {
        return new MissingContentView(
                openGaps,
                missing.stream()
                        .limit(MOST)
                        .map(one -> new UntaughtView(
                                one.skill(), one.level() - 1, one.level(), one.people(), one.minutes()))
                        .toList());
    }
}
