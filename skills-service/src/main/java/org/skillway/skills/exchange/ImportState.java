package org.skillway.skills.exchange;

import java.util.Locale;

/** How far an import is. */
enum ImportState {
    RUNNING,
    DONE,
    FAILED,
    /** The process that worked on it is gone. Sent again, it does the rest. */
    INTERRUPTED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
