package org.skillway.metrics.drift;

/** Why a drift is cleared. Only a recovery says anything about the person's work. */
public enum Because {
    RECOVERED,

    /** The KPI has another unit, direction or metric: what slipped cannot be compared with what comes. */
    KPI_CHANGED,

    /** Somebody let the person's chart begin anew. */
    RESTARTED
}
