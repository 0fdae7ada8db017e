package org.skillway.skills.coverage;

import org.jspecify.annotations.Nullable;

/**
 * What this service takes from curriculum-service's word about a module.
 *
 * @param retired absent in earlier releases, which retired none
 */
record ModulePublished(
        String module,
        String kind,
        String skill,
        double level,
        int minutes,
        @Nullable Boolean retired) {

    boolean isRetired() {
        return Boolean.TRUE.equals(retired);
    }
}
