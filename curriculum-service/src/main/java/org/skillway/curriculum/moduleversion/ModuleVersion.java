package org.skillway.curriculum.moduleversion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * A module as it was published once; what is null, an earlier release did not keep.
 *
 * @param restoredFrom the earlier version that came back by it
 */
record ModuleVersion(
        Module module,
        int version,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String note,
        @Nullable Integer restoredFrom) {}
