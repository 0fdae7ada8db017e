package org.skillway.curriculum.norms;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Norms;

/**
 * What somebody new is believed to be able to do before they have shown anything, and from where that is known;
 * so coarse that what one person did between two nights does not show.
 */
public record NormsView(
        @Schema(description = "Whether this tenant's answers say so; else what holds everywhere until they are enough.")
        boolean found,

        @Schema(description = "Null before the first night.") @Nullable
        Instant searchedAt,

        @Schema(description = "Whose answers were looked at; rounded down to fives.") @Nullable
        Integer people,

        @Schema(description = "Rounded down to fifties.") @Nullable
        Integer answers,

        @Schema(description = "In logits; level 2.5 is zero.")
        double start,

        double learning,
        double peopleSpread,
        double strengthSpread,
        double slip) {

    private static final int PEOPLE = 5;
    private static final int ANSWERS = 50;
    private static final double HUNDRED = 100;

    static NormsView of(TenantNorms.@Nullable Found found) {
        Norms own = found == null ? null : found.norms();
        Norms norms = own == null ? Norms.USUAL : own;
        return new NormsView(
                own != null,
                found == null ? null : found.searchedAt(),
                found == null ? null : down(found.people(), PEOPLE),
                found == null ? null : down(found.answers(), ANSWERS),
                rounded(norms.start()),
                rounded(norms.learning()),
                rounded(norms.peopleSpread()),
                rounded(norms.strengthSpread()),
                rounded(norms.slip()));
    }

    private static int down(int count, int step) {
        return count - count % step;
    }

    private static double rounded(double norm) {
        return Math.round(norm * HUNDRED) / HUNDRED;
    }
}
