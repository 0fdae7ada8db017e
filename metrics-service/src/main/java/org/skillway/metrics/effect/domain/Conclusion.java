package org.skillway.metrics.effect.domain;

/** What an interval says about an effect. */
public enum Conclusion {
    HELPS,
    HARMS,
    /** The interval holds zero: no effect was shown, which is not to say that there is none. */
    NOT_SHOWN,
    TOO_EARLY
}
