package org.skillway.skills.relation.domain;

/** One skill's relation to another. The fraction is below 1 only where a skill encompasses the other. */
public record Relation(String from, RelationKind kind, String to, double fraction) {

    public Relation {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("A fraction lies in (0, 1], not " + fraction);
        }
        if (kind != RelationKind.ENCOMPASSES && fraction != 1) {
            throw new IllegalArgumentException("Only what encompasses has a fraction, not " + kind);
        }
    }

    public static Relation of(String from, RelationKind kind, String to) {
        return new Relation(from, kind, to, 1);
    }
}
