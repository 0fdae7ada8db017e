package org.skillway.skills.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.rest.Page;
import org.skillway.skills.coverage.domain.MissingContent;

/** What people in your sight have to learn and nothing teaches, dearest first. */
@Type("MissingContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MissingContentView(
        int openGaps,

        @Schema(description = "Steps that at least one of them has to take.")
        List<UntaughtView> steps,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {

    /** A step that nothing teaches. */
    @Type("UntaughtStep")
    public record UntaughtView(
            String skill,
            int fromLevel,
            int toLevel,
            int people,

            @Schema(description = "Minutes of practice that all of them together have to find without content.")
            double minutes) {}

    static MissingContentView of(int openGaps, Page<MissingContent> missing) {
        return new MissingContentView(
                openGaps,
                missing.data().stream()
                        .map(one -> new UntaughtView(
                                one.skill(), one.level() - 1, one.level(), one.people(), one.minutes()))
                        .toList(),
                missing.nextCursor());
    }
}
