package org.skillway.skills.occupation.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an occupation asks of one skill. The importance runs from 0 to 1 and the level from 0 to 5, each null where the
 * source says nothing; uncertain is what the source itself advises not to rely on.
 */
public record SkillNeed(
        String skill,
        boolean essential,
        @Nullable Double importance,
        @Nullable Double level,
        boolean uncertain) {

    /** As a source says that tells only essential from optional. */
    public static SkillNeed of(String skill, boolean essential) {
        return new SkillNeed(skill, essential, null, null, false);
    }
}
