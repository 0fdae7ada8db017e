package org.skillway.mentor.need;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.need.domain.Gap;
import org.skillway.mentor.need.domain.GapKind;
import org.skillway.mentor.need.domain.Need;

/** A need as it is shown. */
@Type("Need")
@Schema(description = "Levels from 0 to 5.")
public record NeedView(
        UUID needId,
        UUID personId,
        String skill,
        double requiredLevel,
        double estimatedLevel,
        String kind,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant closedAt,

        @Schema(description = "In a sentence why it is over.") @Nullable
        String closedBecause) {

    public static NeedView of(Need need) {
        var gap = need.gap();
        return new NeedView(
                need.id(),
                need.personId(),
                gap.skill(),
                gap.requiredLevel(),
                gap.estimatedLevel(),
                Kebab.of(gap.kind()),
                need.openedAt(),
                need.updatedAt(),
                need.closed().map(Need.Closure::at).orElse(null),
                need.closed().map(closure -> closure.because().sentence()).orElse(null));
    }

    /** The gap behind the need, for those who look for somebody to close it. */
    public Gap gap() {
        return new Gap(skill, requiredLevel, estimatedLevel, Kebab.parse(GapKind.class, kind), closedAt == null);
    }
}
