package org.skillway.mentor.need.domain;

/** For what a need is open: the gap as it was last told calls for a mentor, modules were tried in vain, or both. */
public record Ground(boolean gap, boolean triedInVain) {

    /** That of no need at all. */
    public static final Ground NONE = new Ground(false, false);

    /** That of one need which takes the place of two. */
    public Ground and(Ground other) {
        return new Ground(gap || other.gap, triedInVain || other.triedInVain);
    }

    /** Whether nothing calls for a mentor, so that no need is open. */
    public boolean isNone() {
        return equals(NONE);
    }
}
