package org.skillway.curriculum.moduleversion;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.FindingView;
import org.skillway.curriculum.impact.PathImpactView;

/** What publishing a module would do. */
record ModulePreviewView(
        @Schema(description = "One of created, updated, unchanged, refused.")
        String result,

        @Schema(description = "What it says otherwise than what holds; null for a new module.") @Nullable
        List<ModuleChangeView> changes,

        List<FindingView> findings,
        PathImpactView paths) {}
