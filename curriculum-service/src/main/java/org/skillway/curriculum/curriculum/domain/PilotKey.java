package org.skillway.curriculum.curriculum.domain;

/** How a rule names a pilot group among the roles it binds; no role has such a key. */
public final class PilotKey {

    private static final String PREFIX = "pilot:";

    private PilotKey() {}

    public static String ofGroup(String group) {
        return PREFIX + group;
    }

    public static boolean isOne(String role) {
        return role.startsWith(PREFIX);
    }
}
