package org.skillway.curriculum.catalog.domain;

/** A module's one outcome, shown by an example from the work of one role. */
public record RoleVariant(String role, String title, String example) {}
