package org.skillway.platform.access;

import java.util.Comparator;
import java.util.Set;

/** How far a caller's sight goes over people; the SQL function {@code sees} turns it into a yes or no for one person. */
public enum Reach {
    /** Nobody: analysts and auditors work with aggregates and the audit log. */
    NONE,
    /** Oneself. */
    SELF,
    /** Oneself and direct or indirect reports. */
    LINE,
    /** Everybody in the tenant. */
    ALL;

    /** The furthest reach among the held roles that are admitted; where none is, nobody is reached. */
    public static Reach of(Set<String> held, Set<String> admitted) {
        return held.stream()
                .filter(admitted::contains)
                .map(Reach::ofRole)
                .max(Comparator.naturalOrder())
                .orElse(NONE);
    }

    private static Reach ofRole(String role) {
        return switch (role) {
            case Role.LEARNER, Role.MENTOR -> SELF;
            case Role.MANAGER -> LINE;
            case Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION -> ALL;
            default -> NONE;
        };
    }
}
