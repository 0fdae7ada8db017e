package org.skillway.skills.leave.domain;

import java.util.Locale;

/** What sort of time away it is, as coarse as planning needs it: nothing tells of health. */
public enum LeaveKind {
    PLANNED,
    PARENTAL,
    OTHER;

    public static LeaveKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
