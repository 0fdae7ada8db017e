package org.skillway.curriculum.pacepolicy;

import org.skillway.curriculum.store.TenantPolicy.Versioned;

/**
 * Whether anybody's pace is estimated from their answers.
 *
 * @param since the version since which it is so: what was estimated before counts no more
 */
record PacePolicy(boolean estimated, int since) {

    static final PacePolicy USUAL = new PacePolicy(true, 0);

    /** What follows on another; deciding the same again forgets nothing. */
    static PacePolicy after(Versioned<PacePolicy> known, boolean estimated) {
        return known.policy().estimated() == estimated
                ? new PacePolicy(estimated, known.policy().since(known.version()))
                : new PacePolicy(estimated, known.version() + 1);
    }

    /** Of a policy of that version: those kept before it was kept since when hold since their own. */
    int since(int version) {
        return since == 0 && !estimated ? version : since;
    }
}
