package org.skillway.skills.organisation.domain;

/** What is wrong in one column of a row. */
public record Violation(String column, String detail) {}
