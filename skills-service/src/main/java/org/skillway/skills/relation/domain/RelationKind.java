package org.skillway.skills.relation.domain;

import java.util.Arrays;
import java.util.Locale;

/** What one skill is to another, read from the skill that names it. */
public enum RelationKind {
    /** The other is to be learned first. */
    PREREQUISITE(true),
    /** It is a part of the other. */
    PART_OF(true),
    /** Both are the same under two names; said of one, it holds for both. */
    EQUIVALENT(false),
    /** Who can do it can do that fraction of the other. */
    ENCOMPASSES(true),
    /** They are met together, and nothing follows from it. */
    RELATED(false);

    private final boolean acyclic;

    RelationKind(boolean acyclic) {
        this.acyclic = acyclic;
    }

    /** Whether a circle of such relations is a contradiction. */
    public boolean acyclic() {
        return acyclic;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static RelationKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of relation is called " + code));
    }
}
