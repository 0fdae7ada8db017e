package org.skillway.skills.taxonomy.domain;

import java.util.Arrays;
import java.util.Locale;

/** Whether a skill is still to be used. */
public enum SkillStatus {
    ACTIVE,
    /** Still answers for itself, and may name what takes its place. */
    DEPRECATED,
    /** Is the same as another by somebody's decision, which answers for it from then on. */
    MERGED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SkillStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No status of a skill is called " + code));
    }
}
