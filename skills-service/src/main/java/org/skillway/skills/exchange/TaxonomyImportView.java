package org.skillway.skills.exchange;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as clients see it. */
record TaxonomyImportView(
        UUID importId,
        String format,
        boolean dryRun,

        @Schema(description = "`running`, `done`, `failed` or `interrupted`.")
        String state,

        String requestedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "What came of it, once it is done.") @Nullable
        TaxonomyReport report,

        @Schema(description = "Why it failed.") @Nullable String failure) {

    TaxonomyImportView interrupted() {
        return new TaxonomyImportView(
                importId,
                format,
                dryRun,
                ImportState.INTERRUPTED.code(),
                requestedBy,
                startedAt,
                finishedAt,
                report,
                failure);
    }
}
