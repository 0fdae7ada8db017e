package org.skillway.platform.access;

/** Roles a token may carry in its {@code roles} claim; each gives capabilities, never a relation to a person. */
public final class Role {
    public static final String LEARNER = "learner";
    public static final String MENTOR = "mentor";
    public static final String MANAGER = "manager";
    public static final String LD_ADMIN = "ld-admin";
    public static final String HR_ADMIN = "hr-admin";
    public static final String ANALYST = "analyst";
    public static final String AUDITOR = "auditor";
    public static final String INTEGRATION = "integration";

    private Role() {}
}
