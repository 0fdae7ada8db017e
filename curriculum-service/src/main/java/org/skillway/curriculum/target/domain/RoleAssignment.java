package org.skillway.curriculum.target.domain;

import java.time.LocalDate;

/** A role somebody holds from a day on, and how much of their work it is. */
public record RoleAssignment(String role, double weight, LocalDate from) {}
