package org.skillway.skills.taxonomy.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something people can do or know, as the taxonomy describes it. Behaviours say what somebody does at levels 0 to 5, the
 * empty text where nothing is written. Aliases and external ids are sets: they have one order, so that equal skills are
 * equal.
 */
public record Skill(
        String key,
        SkillKind kind,
        String name,
        String description,
        List<String> behaviours,
        List<String> aliases,
        SkillStatus status,
        @Nullable String replacedBy,
        List<ExternalId> externalIds) {

    public static final int LEVELS = 6;
    public static final List<String> NO_BEHAVIOURS = Collections.nCopies(LEVELS, "");

    public Skill {
        if (behaviours.size() != LEVELS) {
            throw new IllegalArgumentException("Behaviours are for levels 0 to 5, not " + behaviours.size());
        }
        behaviours = List.copyOf(behaviours);
        aliases = List.copyOf(new TreeSet<>(aliases));
        externalIds = List.copyOf(new TreeSet<>(externalIds));
    }

    /** An active one of which no more is known. */
    public static Skill named(String key, SkillKind kind, String name) {
        return new Skill(key, kind, name, "", NO_BEHAVIOURS, List.of(), SkillStatus.ACTIVE, null, List.of());
    }

    public Skill describedAs(String text) {
        return new Skill(key, kind, name, text, behaviours, aliases, status, replacedBy, externalIds);
    }

    public Skill behaving(List<String> byLevel) {
        return new Skill(key, kind, name, description, byLevel, aliases, status, replacedBy, externalIds);
    }

    public Skill alsoCalled(Collection<String> names) {
        return new Skill(key, kind, name, description, behaviours, List.copyOf(names), status, replacedBy, externalIds);
    }

    public Skill knownAs(Collection<ExternalId> ids) {
        return new Skill(key, kind, name, description, behaviours, aliases, status, replacedBy, List.copyOf(ids));
    }

    public Skill in(SkillStatus other, @Nullable String inItsPlace) {
        return new Skill(key, kind, name, description, behaviours, aliases, other, inItsPlace, externalIds);
    }
}
