package org.skillway.skills.taxonomy.domain;

import java.util.Arrays;
import java.util.Locale;

/** What an entry of the taxonomy stands for. */
public enum SkillKind {
    /** What somebody can do. */
    SKILL,
    /** What somebody knows (ESCO tells the two apart). */
    KNOWLEDGE,
    /** A heading that keeps others together; nobody has it at a level. */
    GROUP;

    /** Whether anybody has it at a level, so that a role may ask for it and evidence speak of it. */
    public boolean hasLevels() {
        return this != GROUP;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SkillKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of skill is called " + code));
    }
}
