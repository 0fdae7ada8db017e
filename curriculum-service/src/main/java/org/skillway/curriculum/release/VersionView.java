package org.skillway.curriculum.release;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.curriculum.Curricula.Version;

/** A published version of a curriculum. */
public record VersionView(
        int version,
        CurriculumBody curriculum,
        String note,

        @Schema(description = "The older version whose content this one brought back.") @Nullable
        Integer restoredFrom,

        Instant publishedAt,
        String publishedBy) {

    static VersionView of(Version version) {
        return new VersionView(
                version.version(),
                CurriculumBody.of(version.curriculum()),
                version.note(),
                version.restoredFrom(),
                version.publishedAt(),
                version.publishedBy());
    }
}
