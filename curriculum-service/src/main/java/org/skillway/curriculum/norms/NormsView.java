package org.skillway.curriculum.norms;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Norms;

/** What somebody new is believed to be able to do before they have shown anything, and from where that is known. */
public record NormsView(
        @Schema(description = "Whether this tenant's answers say so; else what holds everywhere until they are enough.")
        boolean found,

        @Schema(description = "Null before the first night.") @Nullable
        Instant searchedAt,

        @Schema(description = "Whose answers were looked at.") @Nullable
        Integer people,

        @Nullable Integer answers,

        @Schema(description = "In logits; level 2.5 is zero.")
        double start,

        double learning,
        double peopleSpread,
        double strengthSpread,
        double slip) {

    static NormsView of(TenantNorms.@Nullable Found found) {
        Norms own = found == null ? null : found.norms();
        Norms norms = own == null ? Norms.USUAL : own;
        return new NormsView(
                own != null,
                found == null ? null : found.searchedAt(),
                found == null ? null : found.people(),
                found == null ? null : found.answers(),
                norms.start(),
                norms.learning(),
                norms.peopleSpread(),
                norms.strengthSpread(),
                norms.slip());
    }
}
