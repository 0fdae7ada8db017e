package org.skillway.skills.rolemap;

import org.jspecify.annotations.Nullable;

/** Who publishes a version and why, and of which older one it has the content. */
record Publication(
        String userName, @Nullable String note, @Nullable Long restoredFrom) {}
