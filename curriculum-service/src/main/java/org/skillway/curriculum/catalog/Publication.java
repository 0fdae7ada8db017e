package org.skillway.curriculum.catalog;

import org.jspecify.annotations.Nullable;

/** Why modules are published, as far as somebody says so, and the earlier version that comes back by it if one does. */
record Publication(@Nullable String note, @Nullable Integer restoredFrom) {

    static final Publication USUAL = new Publication(null, null);

    boolean restores() {
        return restoredFrom != null;
    }
}
