package org.skillway.curriculum.moduleversion;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.moduleversion.domain.ModuleChange;

/** A version of a module: who published it when, and what it changed. */
public record ModuleVersionView(
        int version,

        @Schema(description = "Null where it was replaced before times were kept.") @Nullable
        Instant publishedAt,

        @Schema(description = "Null where an earlier release published it.") @Nullable
        String publishedBy,

        @Nullable String note,

        @Schema(description = "The earlier version that came back by it.") @Nullable
        Integer restoredFrom,

        @Schema(description = "What it says otherwise than the version before; null for the first that is known.")
        @Nullable
        List<ModuleChangeView> changes) {

    /** Beside the version before it; null where none is known. */
    static ModuleVersionView of(ModuleVersion version, @Nullable ModuleVersion before) {
        return new ModuleVersionView(
                version.version(),
                version.publishedAt(),
                version.publishedBy(),
                version.note(),
                version.restoredFrom(),
                before == null ? null : ModuleChangeView.of(ModuleChange.between(before.module(), version.module())));
    }
}
